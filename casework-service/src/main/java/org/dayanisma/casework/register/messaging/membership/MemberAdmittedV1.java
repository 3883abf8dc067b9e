package org.dayanisma.casework.register.messaging.membership;

/** Somebody is a member from now on, by admission or by registration. */
public record MemberAdmittedV1(String memberId, String unitId) {

  public static final String TYPE = "org.dayanisma.membership.member-admitted.v1";
}
