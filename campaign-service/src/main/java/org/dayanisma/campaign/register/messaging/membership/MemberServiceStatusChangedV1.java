package org.dayanisma.campaign.register.messaging.membership;

import java.util.List;

/** What we read of a change on the employer's side, and of a correction of one. */
public record MemberServiceStatusChangedV1(
    String memberId, List<String> unitPath, String serviceStatus) {

  public static final String TYPE = "org.dayanisma.membership.member-service-status-changed.v1";

  public static final String CORRECTED =
      "org.dayanisma.membership.member-service-status-corrected.v1";
}
