package org.dayanisma.accesscontrol;

/** The tokens that were found valid within the last minute. */
public interface VerifiedTokens {

  /** Whether this token would be accepted without its signature being checked again. */
  boolean knows(String token);
}
