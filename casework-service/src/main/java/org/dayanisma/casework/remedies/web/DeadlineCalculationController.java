package org.dayanisma.casework.remedies.web;

import jakarta.validation.Valid;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.casework.remedies.application.CalculateDeadlineHandler;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.commands.Answers;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "What if" for everybody who is signed in: it reads no case and stores nothing. */
@RestController
@DisclosesNothing(value = "computes what the caller asks; reads no case", touchesNobody = true)
public class DeadlineCalculationController {

  private final CalculateDeadlineHandler calculating;

  public DeadlineCalculationController(CalculateDeadlineHandler calculating) {
    this.calculating = calculating;
  }

  @PostMapping("/api/deadline-calculations")
  @SignedIn
  public ComputedDeadline calculate(@RequestBody @Valid CalculateDeadlineRequest request) {
    return Answers.valueOf(calculating.handle(request.toCommand()));
  }
}
