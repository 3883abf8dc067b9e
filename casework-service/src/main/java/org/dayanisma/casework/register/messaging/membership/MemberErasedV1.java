package org.dayanisma.casework.register.messaging.membership;

/** What we read of an erasure. */
public record MemberErasedV1(String memberId) {

  public static final String TYPE = "org.dayanisma.membership.member-erased.v1";
}
