package org.dayanisma.casework.cases.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CorrectDaysHandler;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The measure of a case, for those who lead it. {@code If-Match} is heeded if it is sent. */
@RestController
@LegalRoles
class MeasureController {

  private final CorrectDaysHandler correcting;
  private final DeadlineWords words;

  MeasureController(CorrectDaysHandler correcting, DeadlineWords words) {
    this.correcting = correcting;
    this.words = words;
  }

  @PostMapping("/api/cases/{id}/measure/correction")
  @DisclosesCase("correct-measure")
  ResponseEntity<CaseResponse> correct(
      @PathVariable UUID id,
      @RequestBody @Valid CorrectDaysRequest request,
      @IfMatch Asked asked,
      LanguageChain languages) {
    return CaseAnswers.of(correcting.handle(request.toCommand(asked, id)), words.in(languages));
  }
}
