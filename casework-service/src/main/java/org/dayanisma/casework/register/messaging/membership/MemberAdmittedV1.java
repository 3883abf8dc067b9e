package org.dayanisma.casework.register.messaging.membership;

import java.util.UUID;

/** Somebody is a member from now on, by admission or by registration. */
public record MemberAdmittedV1(UUID memberId, UUID unitId) {

  public static final String TYPE = "org.dayanisma.membership.member-admitted.v1";
}
