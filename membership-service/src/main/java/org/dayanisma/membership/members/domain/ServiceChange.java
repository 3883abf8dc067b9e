package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
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

  /** A change as somebody entered it, not yet checked. */
  public record Draft(
      @Nullable String status,
      @Nullable LocalDate effectiveOn,
      @Nullable LocalDate notifiedOn,
      @Nullable String instrument) {

    /**
     * A status may be announced ahead of its first day, but notice of it cannot have been given in
     * the future.
     */
    public Outcome<ServiceChange> check(LocalDate today) {
      Faults faults = new Faults();
      ServiceStatus read = faults.require("/serviceStatus", status, ServiceStatus::read);
      LocalDate from = faults.require("/effectiveOn", effectiveOn, day -> plausible(day, today));
      String paper = faults.read("/instrument", instrument, FreeText::remark);
      if (notifiedOn != null) {
        faults.refuseIf(notifiedOn.isAfter(today), "/notifiedOn", MemberRefusal.FUTURE_NOTICE);
        faults.refuseIf(notifiedOn.isBefore(EARLIEST), "/notifiedOn", MemberRefusal.TOO_EARLY);
      }
      if (read == null || from == null || !faults.none()) {
        return Outcome.refused(faults.refusal());
      }
      return Outcome.accepted(new ServiceChange(read, from, notifiedOn, paper));
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
