package org.dayanisma.casework.cases.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CompleteDeadlineHandler;
import org.dayanisma.casework.cases.application.ReopenDeadline;
import org.dayanisma.casework.cases.application.ReopenDeadlineHandler;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.web.CaseReplays.CaseOfDeadlineIsKnown;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.httpapi.GivenAgainWhile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * One deadline of a case, for those who may work on the case; for all others it does not exist. The
 * version is that of the case; {@code If-Match} is heeded if it is sent.
 */
@RestController
@LegalRoles
class DeadlineController {

  private final CompleteDeadlineHandler completing;
  private final ReopenDeadlineHandler reopening;
  private final DeadlineWords words;

  DeadlineController(
      CompleteDeadlineHandler completing, ReopenDeadlineHandler reopening, DeadlineWords words) {
    this.completing = completing;
    this.reopening = reopening;
    this.words = words;
  }

  @PostMapping("/api/deadlines/{id}/completion")
  @DisclosesCase("complete-deadline")
  @GivenAgainWhile(CaseOfDeadlineIsKnown.class)
  ResponseEntity<CaseResponse> complete(
      @PathVariable UUID id,
      @RequestBody @Valid CompleteDeadlineRequest request,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(completing.handle(request.toCommand(asked, id)), words.in(languages));
  }

  @PostMapping("/api/deadlines/{id}/reopening")
  @DisclosesCase("reopen-deadline")
  @GivenAgainWhile(CaseOfDeadlineIsKnown.class)
  ResponseEntity<CaseResponse> reopen(
      @PathVariable UUID id,
      @RequestBody @Valid ReasonRequest request,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(
        reopening.handle(new ReopenDeadline(asked, new DeadlineId(id), request.reason())),
        words.in(languages));
  }
}
