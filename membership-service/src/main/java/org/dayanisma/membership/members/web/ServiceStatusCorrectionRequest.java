package org.dayanisma.membership.members.web;

import org.dayanisma.membership.members.domain.ServiceCorrection;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/members/{id}/service-status/correction}.
 *
 * @param instead what happened in truth; left out if nothing did
 */
record ServiceStatusCorrectionRequest(
    @Nullable String reason, @Nullable ServiceStatusRequest instead) {

  ServiceCorrection.Draft toDraft() {
    return new ServiceCorrection.Draft(reason, instead == null ? null : instead.toDraft());
  }

  @Override
  public String toString() {
    return "ServiceStatusCorrectionRequest[hidden]";
  }
}
