package org.dayanisma.casework.remedies.web;

import jakarta.validation.Valid;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.casework.remedies.application.CalculateDeadlineHandler;
import org.dayanisma.casework.remedies.application.ExplainDeadlines;
import org.dayanisma.casework.remedies.application.ExplainedDeadline;
import org.dayanisma.commands.Answers;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "What if" for everybody who is signed in: it reads no case and stores nothing. */
@RestController
@DisclosesNothing(value = "computes what the caller asks; reads no case", touchesNobody = true)
public class DeadlineCalculationController {

  private final CalculateDeadlineHandler calculating;
  private final ExplainDeadlines explaining;

  public DeadlineCalculationController(
      CalculateDeadlineHandler calculating, ExplainDeadlines explaining) {
    this.calculating = calculating;
    this.explaining = explaining;
  }

  @PostMapping("/api/deadline-calculations")
  @SignedIn
  public ExplainedDeadline calculate(
      @RequestBody @Valid CalculateDeadlineRequest request, LanguageChain languages) {
    return explaining.explain(Answers.valueOf(calculating.handle(request.toCommand())), languages);
  }
}
