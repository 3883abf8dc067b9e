package org.dayanisma.accesscontrol;

/** The tokens that were found valid. */
public interface VerifiedTokens {

  /**
   * Whether this token was found valid within the last minute, and so is accepted without another
   * check.
   */
  boolean knows(String token);

  /**
   * Whether this token was found valid once and has not expired since. Its signature may have to be
   * checked again.
   */
  boolean hasSeen(String token);
}
