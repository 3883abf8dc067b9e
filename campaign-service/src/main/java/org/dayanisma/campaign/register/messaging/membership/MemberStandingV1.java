package org.dayanisma.campaign.register.messaging.membership;

import java.util.List;

/** What we read of an application, an admission, a refusal and an erasure: the same in all. */
public record MemberStandingV1(String memberId, List<String> unitPath) {

  public static final String APPLIED = "org.dayanisma.membership.member-applied.v1";
  public static final String ADMITTED = "org.dayanisma.membership.member-admitted.v1";
  public static final String REFUSED = "org.dayanisma.membership.member-refused.v1";
  public static final String ERASED = "org.dayanisma.membership.member-erased.v1";
}
