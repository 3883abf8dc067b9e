package org.dayanisma.membership.members.domain;

/** How an entry came into the service record. */
public enum ServiceOrigin {
  /** Somebody reported what the employer did. */
  REPORTED,
  /** Somebody corrected an entry, and said what happened in truth. */
  CORRECTED,
  /** A case was won, and the register followed by itself. */
  CASE_WON
}
