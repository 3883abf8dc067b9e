package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dayanisma.decisions.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One act of the employer or the state against a member.
 *
 * @param effectiveOn first day on which it has effect; may lie in the future
 * @param notifiedOn day of written notice, null while it is not known
 * @param reportedOn the first day on which the union heard of it, so notice may be as old
 */
public record Measure(
    CaseKind kind, LocalDate effectiveOn, @Nullable LocalDate notifiedOn, LocalDate reportedOn) {

  /** No case of living memory is older; a typing error is likelier. */
  private static final LocalDate EARLIEST = LocalDate.of(1982, 1, 20);

  /**
   * The day from which periods are counted: that of notice or, while it is not known, the earliest
   * plausible one. Notice is rarely given after the measure has taken effect, and cannot be given
   * after the union has heard of it from the member.
   */
  public LocalDate startsOn() {
    if (notifiedOn != null) {
      return notifiedOn;
    }
    return earlier(effectiveOn, reportedOn);
  }

  boolean isSameAs(Measure other) {
    return kind == other.kind && effectiveOn.equals(other.effectiveOn);
  }

  /**
   * The same measure reported again: the earlier of two days is kept, whichever was reported first,
   * so the result does not depend on the order of reports and errs on the safe side.
   */
  Measure joined(Measure other) {
    return new Measure(
        kind,
        effectiveOn,
        earlierKnown(notifiedOn, other.notifiedOn),
        earlier(reportedOn, other.reportedOn));
  }

  /** The same measure of other days. */
  Measure on(LocalDate from, @Nullable LocalDate notified) {
    return new Measure(kind, from, notified, reportedOn);
  }

  boolean hasDaysOf(Measure other) {
    return effectiveOn.equals(other.effectiveOn) && Objects.equals(notifiedOn, other.notifiedOn);
  }

  /**
   * What is wrong with the days, as somebody says them by hand.
   *
   * @param today the legal day of the request; a measure may be announced a year before it has
   *     effect, and nobody has had notice tomorrow
   */
  public List<Fault> faults(LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    check("/effectiveOn", effectiveOn, today.plusYears(1), faults);
    if (notifiedOn != null) {
      check("/notifiedOn", notifiedOn, today, faults);
    }
    return faults;
  }

  private static void check(String pointer, LocalDate on, LocalDate latest, List<Fault> faults) {
    if (on.isAfter(latest)) {
      faults.add(new Fault(pointer, CaseRefusal.IN_THE_FUTURE, "must not lie after " + latest));
    } else if (on.isBefore(EARLIEST)) {
      faults.add(new Fault(pointer, CaseRefusal.TOO_EARLY, "must not lie before " + EARLIEST));
    }
  }

  /**
   * The same measure with the days that were corrected. A day of notice that somebody else had
   * noted is not what was corrected: of two, the earlier is kept.
   *
   * @param mistaken the day of notice that was reported by mistake; null if none was
   */
  public Measure corrected(
      LocalDate from, @Nullable LocalDate notified, @Nullable LocalDate mistaken) {
    boolean isTheirs = Objects.equals(notifiedOn, mistaken);
    return new Measure(
        kind, from, isTheirs ? notified : earlierKnown(notifiedOn, notified), reportedOn);
  }

  private static @Nullable LocalDate earlierKnown(
      @Nullable LocalDate ours, @Nullable LocalDate other) {
    if (ours == null || other == null) {
      return ours == null ? other : ours;
    }
    return earlier(ours, other);
  }

  private static LocalDate earlier(LocalDate ours, LocalDate other) {
    return other.isBefore(ours) ? other : ours;
  }
}
