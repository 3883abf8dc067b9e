package org.dayanisma.accesscontrol;

/** The tokens that were found valid. */
public interface VerifiedTokens {

  /** Whether this token was within the last minute: it is accepted without another check. */
  boolean knows(String token);

  /**
   * Whether this token was found valid once and has not ended since. Its signature may have to be
   * checked again.
   */
  boolean hasSeen(String token);
}
