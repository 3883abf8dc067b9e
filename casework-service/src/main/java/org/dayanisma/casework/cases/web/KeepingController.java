package org.dayanisma.casework.cases.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;

import jakarta.validation.Valid;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.application.AskForResponsible;
import org.dayanisma.casework.cases.application.AskForResponsibleHandler;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The keeper of last resort: the data-protection officer who was called because nobody of the team
 * of a sealed case is left. They see what somebody who is asked to join sees, and ask for a
 * responsible. For everybody else there is nothing here, whether the case exists or not.
 */
@RestController
@AllowedRoles(DATA_PROTECTION_OFFICER)
@PersonsOnly
class KeepingController {

  private final FindCases cases;
  private final AskForResponsibleHandler asking;

  KeepingController(FindCases cases, AskForResponsibleHandler asking) {
    this.cases = cases;
    this.asking = asking;
  }

  /** What the case is about, and who was asked to answer for it and has not answered. */
  @GetMapping("/api/cases/{id}/keeping")
  @DisclosesKeptCase("read-keeping")
  AssignmentsResponse read(@PathVariable UUID id, Actor actor, Disclosure disclosure) {
    return AssignmentsResponse.toKeeper(CaseAnswers.recorded(kept(id, actor), disclosure).value());
  }

  /** Asks somebody to answer for the case; they do when they accept. */
  @PostMapping("/api/cases/{id}/keeping/assignments")
  @DisclosesKeptCase("ask-for-responsible")
  AssignmentsResponse ask(
      @PathVariable UUID id,
      @RequestBody @Valid AskForResponsibleRequest request,
      CommandId commandId,
      Asked asked) {
    AskForResponsible command =
        new AskForResponsible(
            asked,
            new CaseId(id),
            new AssignmentId(commandId.value()),
            new MemberId(request.responsibleId()));
    return AssignmentsResponse.toKeeper(Answers.valueOf(asking.handle(command)).value());
  }

  private Versioned<Case> kept(UUID id, Actor actor) {
    return cases.toKeep(actor, new CaseId(id)).orElseThrow(Problems::notFound);
  }
}
