package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The present service status and its basis.
 *
 * @param effectiveOn first day of the status; null as long as the initial status was never changed
 * @param notifiedOn day on which the person was told, from which the time for remedies runs
 * @param instrument the document behind it (decree, decision number); free text and therefore
 *     personal
 */
public record ServiceRecord(
    ServiceStatus status,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable String instrument) {

  public static final ServiceRecord INITIAL =
      new ServiceRecord(ServiceStatus.IN_SERVICE, null, null, null);

  static ServiceRecord of(ServiceChange change) {
    return new ServiceRecord(
        change.status(), change.effectiveOn(), change.notifiedOn(), change.instrument());
  }

  @Override
  public String toString() {
    return "ServiceRecord[" + status + "]";
  }
}
