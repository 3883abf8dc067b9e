package org.dayanisma.notification.deliveries.domain;

/** Why an attempt failed; published by name, says nothing about the person. */
public enum FailureReason {
  /** No connection, or the server wants no mail from us at all. */
  SERVER_UNREACHABLE,

  /** The server asks to come back later with this mail. */
  REFUSED_FOR_NOW,

  /** The server will never take this mail, for instance because it knows no such address. */
  REFUSED_BY_SERVER,

  /** What is published as the address is none. */
  ADDRESS_INVALID,

  /** Tried for days. */
  EXPIRED
}
