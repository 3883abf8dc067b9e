package org.dayanisma.casework.cases.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
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
import org.dayanisma.casework.cases.application.UnsealCase;
import org.dayanisma.casework.cases.application.UnsealCaseHandler;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a case, who is asked to, and whether only its team may know of it. */
@RestController
@LegalRoles
class TeamController {

  private final FindCases cases;
  private final AssignCaseHandler assigning;
  private final AnswerAssignmentHandler answering;
  private final RemoveFromTeamHandler removing;
  private final SealCaseHandler sealing;
  private final UnsealCaseHandler unsealing;
  private final DeadlineWords words;

  TeamController(
      FindCases cases,
      AssignCaseHandler assigning,
      AnswerAssignmentHandler answering,
      RemoveFromTeamHandler removing,
      SealCaseHandler sealing,
      UnsealCaseHandler unsealing,
      DeadlineWords words) {
    this.cases = cases;
    this.assigning = assigning;
    this.answering = answering;
    this.removing = removing;
    this.sealing = sealing;
    this.unsealing = unsealing;
    this.words = words;
  }

  /** Asks somebody to join the team; they are on it when they accept. */
  @PostMapping("/api/cases/{id}/assignments")
  @DisclosesCase("assign-case")
  ResponseEntity<CaseResponse> ask(
      @PathVariable UUID id,
      @RequestBody @Valid AssignCaseRequest request,
      CommandId commandId,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(
        assigning.handle(request.toCommand(asked, id, commandId.value())), words.in(languages));
  }

  /** Who was asked and has not answered; those who are only asked see what is theirs. */
  @GetMapping("/api/cases/{id}/assignments")
  @DisclosesCase("read-assignments")
  AssignmentsResponse asked(@PathVariable UUID id, Actor actor, Disclosure disclosure) {
    Asking asking = cases.askings(actor, new CaseId(id)).orElseThrow(Problems::notFound);
    CaseAnswers.record(asking.asked(), disclosure);
    return AssignmentsResponse.of(asking);
  }

  @PostMapping("/api/cases/{id}/assignments/{assignmentId}/acceptance")
  @DisclosesCase("join-team")
  ResponseEntity<CaseResponse> accept(
      @PathVariable UUID id,
      @PathVariable UUID assignmentId,
      Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(
        answering.handle(
            new AnswerAssignment(asked, new CaseId(id), new AssignmentId(assignmentId), true)),
        words.in(languages));
  }

  @PostMapping("/api/cases/{id}/assignments/{assignmentId}/declination")
  @DisclosesCase("decline-team")
  ResponseEntity<Void> decline(
      @PathVariable UUID id, @PathVariable UUID assignmentId, Asked asked) {
    return CaseAnswers.silent(
        answering.handle(
            new AnswerAssignment(asked, new CaseId(id), new AssignmentId(assignmentId), false)));
  }

  /**
   * Takes somebody off the team, or no longer asks them. It answers nothing, because callers may
   * remove themselves. A refusal tells who is on the team, so it is recorded like everything else.
   */
  @PostMapping("/api/cases/{id}/team/{memberId}/removal")
  @DisclosesCase("remove-from-team")
  ResponseEntity<Void> remove(
      @PathVariable UUID id,
      @PathVariable UUID memberId,
      @RequestBody @Valid ReasonRequest request,
      Asked asked) {
    return CaseAnswers.silent(
        removing.handle(
            new RemoveFromTeam(asked, new CaseId(id), new MemberId(memberId), request.reason())));
  }

  /** From now on the case exists for its team only. */
  @PostMapping("/api/cases/{id}/sealing")
  @PersonsOnly
  @DisclosesCase("seal-case")
  ResponseEntity<CaseResponse> seal(
      @PathVariable UUID id,
      @RequestBody @Valid ReasonRequest request,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(
        sealing.handle(new SealCase(asked, new CaseId(id), request.reason())), words.in(languages));
  }

  @PostMapping("/api/cases/{id}/unsealing")
  @PersonsOnly
  @DisclosesCase("unseal-case")
  ResponseEntity<CaseResponse> unseal(
      @PathVariable UUID id,
      @RequestBody @Valid ReasonRequest request,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(
        unsealing.handle(new UnsealCase(asked, new CaseId(id), request.reason())),
        words.in(languages));
  }
}
