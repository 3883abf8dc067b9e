package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/** What the employer did, as reported to us and found plausible in itself. */
public record ServiceChange(
    ServiceStatus status,
    LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable String instrument) {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final int YEARS_AHEAD = 5;

  /**
   * So long before its effect a measure is told at most. The notice periods of public service are
   * weeks or months, and the day of a notice begins the time for remedies: a notice of another year
   * is a slip of the pen that would end that time before it began.
   */
  private static final Period MOST_NOTICE = Period.ofYears(1);

  /** A change as somebody entered it, not yet checked. */
  public record Draft(
      @Nullable String status,
      @Nullable LocalDate effectiveOn,
      @Nullable LocalDate notifiedOn,
      @Nullable String instrument) {

    /**
     * A status may be announced ahead of its first day, but notice of it cannot have been given in
     * the future, nor long before the first day.
     */
    public Outcome<ServiceChange> check(LocalDate today) {
      Faults faults = new Faults();
      ServiceStatus read = faults.require("/serviceStatus", status, ServiceStatus::read);
      LocalDate from = faults.require("/effectiveOn", effectiveOn, day -> plausible(day, today));
      String paper = faults.read("/instrument", instrument, FreeText::remark);
      if (notifiedOn != null) {
        faults.refuseIf(notifiedOn.isAfter(today), "/notifiedOn", MemberRefusal.FUTURE_NOTICE);
        faults.refuseIf(notifiedOn.isBefore(EARLIEST), "/notifiedOn", MemberRefusal.TOO_EARLY);
        faults.refuseIf(
            from != null && notifiedOn.isBefore(from.minus(MOST_NOTICE)),
            "/notifiedOn",
            MemberRefusal.NOTICE_LONG_BEFORE);
      }
      if (read == null || from == null || !faults.none()) {
        return Outcome.refused(faults.refusal());
      }
      return Outcome.accepted(new ServiceChange(read, from, notifiedOn, paper));
    }

    /** Which kind of change this is, in codes; nothing for what is no code. */
    public Map<String, String> kind() {
      return status != null
              && ServiceStatus.read(status) instanceof Outcome.Accepted<ServiceStatus>(var known)
          ? Map.of("status", known.code())
          : Map.of();
    }

    private static Outcome<LocalDate> plausible(LocalDate day, LocalDate today) {
      if (day.isBefore(EARLIEST)) {
        return Outcome.refused(Refusal.invalid("", MemberRefusal.TOO_EARLY));
      }
      return day.isAfter(today.plusYears(YEARS_AHEAD))
          ? Outcome.invalid(MemberRefusal.TOO_LATE)
          : Outcome.accepted(day);
    }

    @Override
    public String toString() {
      return "Draft[" + status + "]";
    }
  }

  @Override
  public String toString() {
    return "ServiceChange[" + status + "]";
  }
}
