package org.dayanisma.campaign.register.messaging.membership;

import java.util.List;

/** What we read of a change on the employer's side. */
public record MemberServiceStatusChangedV1(
    String memberId, List<String> unitPath, String serviceStatus) {

  public static final String TYPE = "org.dayanisma.membership.member-service-status-changed.v1";
}
