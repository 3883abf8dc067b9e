package org.dayanisma.campaign.adapter.messaging.membership;

import java.util.List;

/** What we read of an application, an admission and a refusal: the same in all three. */
public record MemberStandingV1(String memberId, List<String> unitPath) {

  public static final String APPLIED = "org.dayanisma.membership.member-applied.v1";
  public static final String ADMITTED = "org.dayanisma.membership.member-admitted.v1";
  public static final String REFUSED = "org.dayanisma.membership.member-refused.v1";
}
