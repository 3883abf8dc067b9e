package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engine's answer, with all its reasons.
 *
 * @param nominalOn last day by counting alone
 * @param dueOn last day by statute, after every {@link Move} in {@code adjustments}; never before
 *     {@code nominalOn}
 * @param safeOn earliest plausible last day, by which alerts go; never after {@code dueOn}
 * @param steps how the start of the period was reached (electronic service, silence of an
 *     authority)
 * @param adjustments an unbroken chain from {@code nominalOn} to {@code dueOn}, empty if they are
 *     equal
 */
public record ComputedDeadline(
    String ruleId,
    int ruleVersion,
    String rulesVersion,
    String title,
    String forum,
    LocalDate nominalOn,
    LocalDate dueOn,
    LocalDate safeOn,
    List<Move> steps,
    List<Move> adjustments,
    List<Warning> warnings,
    String legalBasis,
    String source,
    Confidence confidence) {

  public ComputedDeadline {
    steps = List.copyOf(steps);
    adjustments = List.copyOf(adjustments);
    warnings = List.copyOf(warnings);
    if (dueOn.isBefore(nominalOn) || safeOn.isAfter(dueOn)) {
      throw new IllegalArgumentException(ruleId + ": dates out of order");
    }
  }

  /** The same dates with one more warning and the lowest confidence. */
  public ComputedDeadline doubted(String code, String detail) {
    return new ComputedDeadline(
        ruleId,
        ruleVersion,
        rulesVersion,
        title,
        forum,
        nominalOn,
        dueOn,
        safeOn,
        steps,
        adjustments,
        Stream.concat(warnings.stream(), Stream.of(new Warning(code, detail))).toList(),
        legalBasis,
        source,
        Confidence.C);
  }

  /** A date moved by a rule. */
  public record Move(
      String ruleId,
      int ruleVersion,
      LocalDate from,
      LocalDate to,
      String reason,
      Confidence confidence) {}

  /** What a lawyer has to know before relying on the date. */
  public record Warning(String code, String detail) {}
}
