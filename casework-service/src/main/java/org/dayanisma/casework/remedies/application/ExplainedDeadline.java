package org.dayanisma.casework.remedies.application;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.dayanisma.casework.remedies.domain.Period.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in words: from where it is counted, how long, every step with its source, and by which
 * day to act.
 *
 * @param language of the words
 * @param advice one sentence that says by which day to act
 * @param sources all sources of the period and its steps
 */
public record ExplainedDeadline(
    String ruleId,
    int ruleVersion,
    String rulesVersion,
    String language,
    String title,
    String forum,
    String forumName,
    Start start,
    Length period,
    LocalDate nominalOn,
    LocalDate dueOn,
    LocalDate safeOn,
    String advice,
    List<Step> steps,
    List<Step> adjustments,
    List<Reading> readings,
    List<Warning> warnings,
    String legalBasis,
    List<Source> sources,
    Confidence confidence) {

  public ExplainedDeadline {
    steps = List.copyOf(steps);
    adjustments = List.copyOf(adjustments);
    readings = List.copyOf(readings);
    warnings = List.copyOf(warnings);
    sources = List.copyOf(sources);
  }

  /** The event from which everything is counted. */
  public record Start(String event, LocalDate on, String says) {}

  /** How long a period is. */
  public record Length(int amount, Unit unit, String says) {}

  /**
   * A date moved by a rule.
   *
   * @param lawFrom first day on which this text of the rule is law
   * @param lawTo last such day, null while it is law
   */
  public record Step(
      String ruleId,
      int ruleVersion,
      LocalDate from,
      LocalDate to,
      String reason,
      LocalDate lawFrom,
      @Nullable LocalDate lawTo,
      List<Source> sources,
      Confidence confidence) {

    public Step {
      sources = List.copyOf(sources);
    }
  }

  /** The last day by one reading of the law. */
  public record Reading(String code, LocalDate on, String says) {}

  /** What a lawyer has to know before relying on the date. */
  public record Warning(String code, String detail) {}
}
