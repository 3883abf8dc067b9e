package org.dayanisma.casework.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.remedies.application.ExplainDeadlines;
import org.dayanisma.casework.remedies.application.ExplainDeadlines.NotComputed;
import org.dayanisma.casework.remedies.application.ExplainedDeadline;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.stereotype.Component;

/** How the deadlines of a case are told: on which day, and in which language. */
@Component
record DeadlineWords(LegalToday today, ExplainDeadlines explaining, DeadlinePlan plan) {

  /** For one request. */
  record Told(
      LocalDate today, ExplainDeadlines explaining, DeadlinePlan plan, LanguageChain languages) {
    /** Nobody is told to act on a day that has passed. */
    ExplainedDeadline explained(Deadline deadline) {
      ComputedDeadline computed = deadline.computed();
      return deadline.isOpen() && computed.safeOn().isBefore(today)
          ? explaining.explainPassed(computed, languages)
          : explaining.explain(computed, languages);
    }

    List<NotComputed> notComputed(Measure measure) {
      return plan.notComputed(measure).stream()
          .map(rule -> explaining.notComputed(rule, languages))
          .toList();
    }
  }

  Told in(LanguageChain languages) {
    return new Told(today.get(), explaining, plan, languages);
  }
}
