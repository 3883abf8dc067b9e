package org.dayanisma.casework.cases.web;

import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.application.AnswerAssignment;
import org.dayanisma.casework.cases.application.AnswerAssignmentHandler;
import org.dayanisma.casework.cases.application.Asking;
import org.dayanisma.casework.cases.application.AssignCaseHandler;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.application.RemoveFromTeam;
import org.dayanisma.casework.cases.application.RemoveFromTeamHandler;
import org.dayanisma.casework.cases.application.SealCase;
import org.dayanisma.casework.cases.application.SealCaseHandler;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a case, who is asked to, and whether it is known to its team only. */
@RestController
@AllowedRoles({CASEWORKER, LAWYER, LEGAL_COORDINATOR})
class TeamController {

  private final FindCases cases;
  private final AssignCaseHandler assigning;
  private final AnswerAssignmentHandler answering;
  private final RemoveFromTeamHandler removing;
  private final SealCaseHandler sealing;
  private final LegalToday today;

  TeamController(
      FindCases cases,
      AssignCaseHandler assigning,
      AnswerAssignmentHandler answering,
      RemoveFromTeamHandler removing,
      SealCaseHandler sealing,
      LegalToday today) {
    this.cases = cases;
    this.assigning = assigning;
    this.answering = answering;
    this.removing = removing;
    this.sealing = sealing;
    this.today = today;
  }

  /** Asks somebody to join the team; they are on it when they accept. */
  @PostMapping("/api/cases/{id}/assignments")
  @DisclosesCase("assign-case")
  ResponseEntity<CaseResponse> ask(
      @PathVariable UUID id,
      @RequestBody @Valid AssignCaseRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CommandId commandId,
      Actor actor,
      Disclosure disclosure) {
    Case present = find(id, actor);
    return CaseAnswers.of(
        CaseAnswers.changed(
            present,
            request.asked(),
            disclosure,
            () ->
                assigning.handle(
                    request.toCommand(
                        actor,
                        present.id(),
                        commandId.value(),
                        CaseAnswers.expected(ifMatch, present)))),
        today.get());
  }

  /** Who was asked and has not answered; those who are only asked see what is theirs. */
  @GetMapping("/api/cases/{id}/assignments")
  @DisclosesCase("read-assignments")
  AssignmentsResponse asked(@PathVariable UUID id, Actor actor, Disclosure disclosure) {
    Asking asking = cases.askings(actor, new CaseId(id.toString())).orElseThrow(Problems::notFound);
    var _ = CaseAnswers.recorded(asking.asked(), disclosure);
    return AssignmentsResponse.of(asking);
  }

  @PostMapping("/api/cases/{id}/assignments/{assignmentId}/acceptance")
  @DisclosesCase("join-team")
  ResponseEntity<CaseResponse> accept(
      @PathVariable UUID id, @PathVariable UUID assignmentId, Actor actor, Disclosure disclosure) {
    CaseId caseId = new CaseId(id.toString());
    Asking asking = cases.askings(actor, caseId).orElseThrow(Problems::notFound);
    return CaseAnswers.of(
        answer(asking.asked(), assignmentId, actor, true, disclosure), today.get());
  }

  @PostMapping("/api/cases/{id}/assignments/{assignmentId}/declination")
  @DisclosesCase("decline-team")
  ResponseEntity<Void> decline(
      @PathVariable UUID id, @PathVariable UUID assignmentId, Actor actor, Disclosure disclosure) {
    Case asked = cases.toDecline(actor, new CaseId(id.toString())).orElseThrow(Problems::notFound);
    var _ = answer(asked, assignmentId, actor, false, disclosure);
    return ResponseEntity.noContent().build();
  }

  private Case answer(
      Case asked, UUID assignmentId, Actor actor, boolean accepted, Disclosure disclosure) {
    return CaseAnswers.changed(
        asked,
        List.of(),
        disclosure,
        () ->
            answering.handle(
                new AnswerAssignment(actor, asked.id(), assignmentId.toString(), accepted)));
  }

  /**
   * Takes somebody off the team, or no longer asks them. Answers nothing: it may be oneself. A
   * refusal tells who is on the team, so it is recorded as everything else.
   */
  @PostMapping("/api/cases/{id}/team/{memberId}/removal")
  @DisclosesCase("remove-from-team")
  ResponseEntity<Void> remove(
      @PathVariable UUID id,
      @PathVariable UUID memberId,
      @RequestBody @Valid ReasonRequest request,
      Actor actor,
      Disclosure disclosure) {
    Case present = cases.toLeave(actor, new CaseId(id.toString())).orElseThrow(Problems::notFound);
    var _ =
        CaseAnswers.changed(
            present,
            List.of(memberId.toString()),
            disclosure,
            () ->
                removing.handle(
                    new RemoveFromTeam(
                        actor, present.id(), memberId.toString(), request.reason())));
    return ResponseEntity.noContent().build();
  }

  /** From now on the case exists for its team only. */
  @PostMapping("/api/cases/{id}/sealing")
  @PersonsOnly
  @DisclosesCase("seal-case")
  ResponseEntity<CaseResponse> seal(
      @PathVariable UUID id,
      @RequestBody @Valid ReasonRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Disclosure disclosure) {
    return seal(find(id, actor), actor, true, request, ifMatch, disclosure);
  }

  @PostMapping("/api/cases/{id}/unsealing")
  @PersonsOnly
  @DisclosesCase("unseal-case")
  ResponseEntity<CaseResponse> unseal(
      @PathVariable UUID id,
      @RequestBody @Valid ReasonRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Disclosure disclosure) {
    return seal(find(id, actor), actor, false, request, ifMatch, disclosure);
  }

  private ResponseEntity<CaseResponse> seal(
      Case present,
      Actor actor,
      boolean on,
      ReasonRequest request,
      @Nullable String ifMatch,
      Disclosure disclosure) {
    return CaseAnswers.of(
        CaseAnswers.changed(
            present,
            List.of(),
            disclosure,
            () ->
                sealing.handle(
                    new SealCase(
                        actor,
                        present.id(),
                        on,
                        request.reason(),
                        CaseAnswers.expected(ifMatch, present)))),
        today.get());
  }

  private Case find(UUID id, Actor actor) {
    return cases.toWorkOn(actor, new CaseId(id.toString())).orElseThrow(Problems::notFound);
  }
}
