package org.dayanisma.casework.remedies.web;

import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.casework.remedies.application.DescribeRules;
import org.dayanisma.casework.remedies.application.DescribedRules;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of deadlines, for everybody who is signed in. */
@RestController
@DisclosesNothing(value = "tells the rules that ship with the service", touchesNobody = true)
public class DeadlineRuleController {

  private final DescribeRules describing;

  public DeadlineRuleController(DescribeRules describing) {
    this.describing = describing;
  }

  @GetMapping("/api/deadline-rules")
  @SignedIn
  public DescribedRules rules(LanguageChain languages) {
    return describing.describe(languages);
  }
}
