package org.dayanisma.casework.register.messaging.membership;

/** A member no longer holds an office. */
public record MandateEndedV1(String mandateId, String memberId, String unitId, String office) {

  public static final String TYPE = "org.dayanisma.membership.mandate-ended.v1";
}
