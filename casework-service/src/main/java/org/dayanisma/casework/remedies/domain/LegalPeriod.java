package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How long a period is, and when that was the law.
 *
 * @param basis where it is written, for example {@code 2577/7} ({@link Law})
 * @param forDecisions whether it holds for <i>decisions</i> given since {@code from}: whoever
 *     learns of a decision soon after that day may still have to obey the text before
 * @param before the length of a text before that is no period of the rule; null if there is none
 */
public record LegalPeriod(
    LocalDate from,
    @Nullable LocalDate to,
    int amount,
    Period.Unit unit,
    List<String> basis,
    Confidence confidence,
    @Nullable Boolean forDecisions,
    @Nullable Before before)
    implements DatedLaw {

  /**
   * How long the period was under an earlier text that is not computed here, because nothing tells
   * its start. It bounds the safe day while a decision may belong to it.
   */
  public record Before(int amount, Period.Unit unit) {

    Period period() {
      return new Period(amount, unit);
    }
  }

  /** So long after a change a decision of before may still be served. */
  private static final int YEARS_OF_DOUBT = 1;

  public LegalPeriod {
    basis = List.copyOf(basis);
    new Period(amount, unit);
  }

  public Period period() {
    return new Period(amount, unit);
  }

  /** Whether a period that starts on this day may belong to a decision given under another text. */
  boolean isDoubtfulOn(LocalDate day) {
    return Boolean.TRUE.equals(forDecisions) && day.isBefore(from.plusYears(YEARS_OF_DOUBT));
  }

  /** A step that this text gives. */
  Move step(RemedyRule rule, String ruleId, LocalDate begin, LocalDate end, Reason reason) {
    return new Move(ruleId, rule.version(), begin, end, reason, basis, from, to, confidence);
  }
}
