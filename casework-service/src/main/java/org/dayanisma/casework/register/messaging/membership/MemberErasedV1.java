package org.dayanisma.casework.register.messaging.membership;

import java.util.UUID;

/** What we read of an erasure. */
public record MemberErasedV1(UUID memberId) {

  public static final String TYPE = "org.dayanisma.membership.member-erased.v1";
}
