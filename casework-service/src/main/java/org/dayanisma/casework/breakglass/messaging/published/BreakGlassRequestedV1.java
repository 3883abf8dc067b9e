package org.dayanisma.casework.breakglass.messaging.published;

/** Somebody asks for emergency access; there may be no such case. */
public record BreakGlassRequestedV1(String requestId, String caseId, String requesterId) {

  public static final String TYPE = "org.dayanisma.casework.break-glass-requested.v1";
}
