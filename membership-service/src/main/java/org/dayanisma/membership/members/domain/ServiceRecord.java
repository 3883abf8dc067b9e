package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service status and its basis: one entry of the {@link ServiceHistory}.
 *
 * @param effectiveOn first day of the status; null for the initial status only
 * @param notifiedOn day on which the person was told, from which the time for remedies runs
 * @param instrument the document behind it (decree, decision number); free text and therefore
 *     personal
 * @param origin how it came into the register; null for the initial status only
 */
public record ServiceRecord(
    ServiceStatus status,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable String instrument,
    @Nullable ServiceOrigin origin) {

  /** What holds of everybody as long as nothing else was reported; it is no entry. */
  public static final ServiceRecord INITIAL =
      new ServiceRecord(ServiceStatus.IN_SERVICE, null, null, null, null);

  static ServiceRecord of(ServiceChange change, ServiceOrigin origin) {
    return new ServiceRecord(
        change.status(), change.effectiveOn(), change.notifiedOn(), change.instrument(), origin);
  }

  /** Whether this says the same, whatever its origin. */
  boolean says(ServiceChange change) {
    return status == change.status()
        && change.effectiveOn().equals(effectiveOn)
        && Objects.equals(notifiedOn, change.notifiedOn())
        && Objects.equals(instrument, change.instrument());
  }

  @Override
  public String toString() {
    return "ServiceRecord[" + status + "]";
  }
}
