package org.dayanisma.membership.members.web;

import java.time.LocalDate;
import org.dayanisma.membership.members.domain.ServiceChange;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/members/{id}/service-status}. */
record ServiceStatusRequest(
    @Nullable String serviceStatus,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable String instrument) {

  ServiceChange.Draft toDraft() {
    return new ServiceChange.Draft(serviceStatus, effectiveOn, notifiedOn, instrument);
  }

  @Override
  public String toString() {
    return "ServiceStatusRequest[hidden]";
  }
}
