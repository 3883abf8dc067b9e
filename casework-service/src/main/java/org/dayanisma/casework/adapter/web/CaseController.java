package org.dayanisma.casework.adapter.web;

import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.casework.application.AssignCase;
import org.dayanisma.casework.application.AssignCaseHandler;
import org.dayanisma.casework.application.CloseCase;
import org.dayanisma.casework.application.CloseCaseHandler;
import org.dayanisma.casework.application.CompleteDeadline;
import org.dayanisma.casework.application.CompleteDeadlineHandler;
import org.dayanisma.casework.application.FindCases;
import org.dayanisma.casework.application.LegalToday;
import org.dayanisma.casework.application.OpenCaseHandler;
import org.dayanisma.casework.application.OpenCaseHandler.Intake;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.httpapi.EntityVersion;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * One case: legal roles only, and of them only who needs to know; to the others it does not exist.
 * {@code If-Match} is heeded where it is sent.
 */
@RestController
@AllowedRoles({CASEWORKER, LAWYER, LEGAL_COORDINATOR})
class CaseController {

  private final FindCases cases;
  private final OpenCaseHandler opening;
  private final CloseCaseHandler closing;
  private final AssignCaseHandler assigning;
  private final CompleteDeadlineHandler completing;
  private final LegalToday today;

  CaseController(
      FindCases cases,
      OpenCaseHandler opening,
      CloseCaseHandler closing,
      AssignCaseHandler assigning,
      CompleteDeadlineHandler completing,
      LegalToday today) {
    this.cases = cases;
    this.opening = opening;
    this.closing = closing;
    this.assigning = assigning;
    this.completing = completing;
    this.today = today;
  }

  /** A new case, or 200 with the one that the same measure already has. */
  @PostMapping("/api/cases")
  ResponseEntity<CaseResponse> open(@RequestBody @Valid OpenCaseRequest request, Actor actor) {
    Intake intake = Answers.value(opening.handle(request.toCommand(actor)));
    Case opened = intake.opened();
    return ResponseEntity.status(intake.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/cases/" + opened.id().value()))
        .eTag(EntityVersion.etag(opened.version()))
        .body(CaseResponse.of(opened, today.get()));
  }

  @GetMapping("/api/cases/{id}")
  ResponseEntity<CaseResponse> read(@PathVariable UUID id, Actor actor) {
    return answer(find(id, actor));
  }

  @GetMapping("/api/cases/{id}/deadlines")
  DeadlinesResponse deadlines(@PathVariable UUID id, Actor actor) {
    return DeadlinesResponse.of(find(id, actor), today.get());
  }

  @PostMapping("/api/cases/{id}/closure")
  ResponseEntity<CaseResponse> close(
      @PathVariable UUID id,
      @RequestBody @Valid CloseCaseRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor) {
    Case present = find(id, actor);
    return answer(
        Answers.value(
            closing.handle(
                new CloseCase(
                    actor,
                    present.id(),
                    request.outcome(),
                    request.effectiveOn(),
                    request.note(),
                    Answers.expected(ifMatch, present)))));
  }

  @PostMapping("/api/cases/{id}/assignments")
  ResponseEntity<CaseResponse> assign(
      @PathVariable UUID id,
      @RequestBody @Valid AssignCaseRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor) {
    Case present = find(id, actor);
    return answer(
        Answers.value(
            assigning.handle(
                new AssignCase(
                    actor,
                    present.id(),
                    request.responsibleId().toString(),
                    Answers.expected(ifMatch, present)))));
  }

  @PostMapping("/api/deadlines/{id}/completion")
  ResponseEntity<CaseResponse> complete(@PathVariable UUID id, Actor actor) {
    return answer(
        Answers.value(completing.handle(new CompleteDeadline(actor, id.toString(), null))));
  }

  private Case find(UUID id, Actor actor) {
    return cases.byId(actor, new CaseId(id.toString())).orElseThrow(Problems::notFound);
  }

  private ResponseEntity<CaseResponse> answer(Case found) {
    return ResponseEntity.ok()
        .eTag(EntityVersion.etag(found.version()))
        .body(CaseResponse.of(found, today.get()));
  }
}
