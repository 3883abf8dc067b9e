package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way the law counts or moves a date. Identity, version and confidence travel with every result
 * that the rule touched.
 */
public sealed interface CountingRule {

  Provenance provenance();

  default String id() {
    return provenance().id();
  }

  /** Whether it can move the last day of a period. */
  default boolean movesTheEnd() {
    return switch (this) {
      case NextWorkingDay _, Recess _ -> true;
      case CountsPeriod _, ElectronicService _ -> false;
    };
  }

  /**
   * Where a rule comes from, and when it is law: for an end of a period the day that it moves, for
   * electronic service the day of arrival.
   *
   * @param version counts changes of this rule's own text, from 1
   * @param reliable false if the earliest plausible date must be computed without the extension
   *     that this rule gives
   */
  record Provenance(
      String id,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> basis,
      Confidence confidence,
      boolean reliable)
      implements DatedLaw {

    public Provenance {
      basis = List.copyOf(basis);
    }
  }

  /**
   * States how a period of this unit is counted; {@link Period} does the counting, so this rule
   * moves no date.
   */
  record CountsPeriod(Provenance provenance, Period.Unit unit) implements CountingRule {}

  /** A last day that is not a working day moves to the next working day. */
  record NextWorkingDay(Provenance provenance) implements CountingRule {}

  /**
   * A period that ends within the recess (both days included) is extended to a number of days after
   * its last day.
   */
  record Recess(Provenance provenance, MonthDay first, MonthDay last, int daysAfter)
      implements CountingRule {

    public boolean contains(LocalDate day) {
      MonthDay monthDay = MonthDay.from(day);
      return !monthDay.isBefore(first) && !monthDay.isAfter(last);
    }

    /** The extended end of a period that ends on {@code day}, a day of the recess. */
    public LocalDate extendedEnd(LocalDate day) {
      return last.atYear(day.getYear()).plusDays(daysAfter);
    }
  }

  /** Electronic service is deemed made at the end of the n-th day after arrival. */
  record ElectronicService(Provenance provenance, int days) implements CountingRule {}
}
