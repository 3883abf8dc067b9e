package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The engine's answer, with all its reasons. It holds codes and values; the words for them are in
 * the catalogues of the languages.
 *
 * @param start the event from which everything is counted
 * @param period how long the period is that ends on {@code nominalOn}
 * @param nominalOn last day by counting alone
 * @param dueOn last day by statute, after every {@link Move} in {@code adjustments}; never before
 *     {@code nominalOn}
 * @param safeOn earliest plausible last day, by which alerts go; never after {@code dueOn}
 * @param steps how one comes from the start to {@code nominalOn}: a chain, but for an application
 *     that was made before electronic service was complete
 * @param adjustments an unbroken chain from {@code nominalOn} to {@code dueOn}, empty if they are
 *     equal
 * @param readings the last day by each reading of the law, the earliest first; empty where there is
 *     only one
 * @param basis where the period is written, for example {@code 2577/7}
 */
public record ComputedDeadline(
    String ruleId,
    int ruleVersion,
    String rulesVersion,
    String forum,
    Start start,
    Period period,
    LocalDate nominalOn,
    LocalDate dueOn,
    LocalDate safeOn,
    List<Move> steps,
    List<Move> adjustments,
    List<Reading> readings,
    List<Warning> warnings,
    List<String> basis,
    Confidence confidence) {

  /** The warning of a deadline that counts from a day on which nobody knows of a notice. */
  public static final String START_ASSUMED = "start-assumed";

  public ComputedDeadline {
    steps = List.copyOf(steps);
    adjustments = List.copyOf(adjustments);
    readings = List.copyOf(readings);
    warnings = List.copyOf(warnings);
    basis = List.copyOf(basis);
    if (dueOn.isBefore(nominalOn) || safeOn.isAfter(dueOn)) {
      throw new IllegalArgumentException(ruleId + ": dates out of order");
    }
  }

  /** Whether the day from which it counts is not that of an event that anybody knows of. */
  public boolean isStartAssumed() {
    return warnings.stream().anyMatch(warning -> warning.code().equals(START_ASSUMED));
  }

  /** The same dates with one more warning and the lowest confidence. */
  public ComputedDeadline doubted(Warning warning) {
    return new ComputedDeadline(
        ruleId,
        ruleVersion,
        rulesVersion,
        forum,
        start,
        period,
        nominalOn,
        dueOn,
        safeOn,
        steps,
        adjustments,
        readings,
        Stream.concat(warnings.stream(), Stream.of(warning)).toList(),
        basis,
        Confidence.C);
  }

  /** The event that starts the clock. */
  public record Start(RemedyEvent event, LocalDate on) {}

  /**
   * A date moved by a rule.
   *
   * @param basis where the rule is written
   * @param lawFrom first day on which its text is law
   * @param lawTo last such day, null while it is law
   */
  public record Move(
      String ruleId,
      int ruleVersion,
      LocalDate from,
      LocalDate to,
      Reason reason,
      List<String> basis,
      LocalDate lawFrom,
      @Nullable LocalDate lawTo,
      Confidence confidence) {

    public Move {
      basis = List.copyOf(basis);
    }

    /** The same move with further places in the law. */
    Move citing(List<String> more) {
      List<String> places = Stream.concat(basis.stream(), more.stream()).distinct().toList();
      return new Move(ruleId, ruleVersion, from, to, reason, places, lawFrom, lawTo, confidence);
    }
  }

  /** Why a date is moved: a code of the catalogues, and what fills its gaps. */
  public record Reason(String code, List<String> values) {

    public Reason {
      values = List.copyOf(values);
    }

    static Reason of(String code, Object... values) {
      return new Reason(code, Stream.of(values).map(Object::toString).toList());
    }
  }

  /** The last day by one reading of the law. */
  public record Reading(String code, LocalDate on) {}

  /**
   * What a lawyer has to know before relying on the date: a code of the catalogues, and what fills
   * its gaps.
   */
  public record Warning(String code, List<String> values) {

    public Warning {
      values = List.copyOf(values);
    }

    public static Warning of(String code, Object... values) {
      return new Warning(code, Stream.of(values).map(Object::toString).toList());
    }
  }
}
