package org.dayanisma.casework.register.messaging.membership;

import java.util.UUID;

/** A member no longer holds an office. */
public record MandateEndedV1(UUID mandateId, UUID memberId, UUID unitId, String office) {

  public static final String TYPE = "org.dayanisma.membership.mandate-ended.v1";
}
