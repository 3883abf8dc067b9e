package org.dayanisma.casework.cases.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.application.CloseCaseHandler;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.application.OpenCaseHandler;
import org.dayanisma.casework.cases.application.OpenCaseHandler.Intake;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.web.CaseReplays.OpenedCaseIsKnown;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.EntityVersion;
import org.dayanisma.httpapi.GivenAgainWhile;
import org.dayanisma.httpapi.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * One case, for legal roles only, and among them only for those who need to know; for all others it
 * does not exist. {@code If-Match} is heeded if it is sent.
 */
@RestController
@LegalRoles
class CaseController {

  private final FindCases cases;
  private final OpenCaseHandler opening;
  private final CloseCaseHandler closing;
  private final LegalToday today;
  private final DeadlineWords words;

  CaseController(
      FindCases cases,
      OpenCaseHandler opening,
      CloseCaseHandler closing,
      LegalToday today,
      DeadlineWords words) {
    this.cases = cases;
    this.opening = opening;
    this.closing = closing;
    this.today = today;
    this.words = words;
  }

  /** A new case, or 200 with the one that the same measure already has. */
  @PostMapping("/api/cases")
  @DisclosesCase("open-case")
  @GivenAgainWhile(OpenedCaseIsKnown.class)
  ResponseEntity<CaseResponse> open(
      @RequestBody @Valid OpenCaseRequest request, Asked asked, LanguageChain languages) {
    Intake intake =
        Answers.valueOf(
            asked.recorded(
                Told.of(request.memberId().toString()),
                () -> opening.handle(request.toCommand(asked.actor(), today.get()))));
    Versioned<Case> opened = intake.opened();
    return ResponseEntity.status(intake.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/cases/" + opened.value().id()))
        .eTag(EntityVersion.etag(opened.version()))
        .body(CaseResponse.of(opened, words.in(languages)));
  }

  /** Also for those to whom the case was opened in an emergency, as long as it is open to them. */
  @GetMapping("/api/cases/{id}")
  @LegalReaders
  @DisclosesCaseToReaders("read-case")
  ResponseEntity<CaseResponse> read(
      @PathVariable UUID id, Actor actor, Disclosure disclosure, LanguageChain languages) {
    return CaseAnswers.of(CaseAnswers.recorded(find(id, actor), disclosure), words.in(languages));
  }

  /** For the same people as the case. */
  @GetMapping("/api/cases/{id}/deadlines")
  @LegalReaders
  @DisclosesCaseToReaders("read-deadlines")
  DeadlinesResponse deadlines(
      @PathVariable UUID id, Actor actor, Disclosure disclosure, LanguageChain languages) {
    return DeadlinesResponse.of(
        CaseAnswers.recorded(find(id, actor), disclosure).value(), words.in(languages));
  }

  @PostMapping("/api/cases/{id}/closure")
  @DisclosesCase("close-case")
  ResponseEntity<CaseResponse> close(
      @PathVariable UUID id,
      @RequestBody @Valid CloseCaseRequest request,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(closing.handle(request.toCommand(asked, id)), words.in(languages));
  }

  private Versioned<Case> find(UUID id, Actor actor) {
    return cases.byId(actor, new CaseId(id)).orElseThrow(Problems::notFound);
  }
}
