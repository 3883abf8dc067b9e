package org.dayanisma.dataprotection;

/**
 * Ciphertext that was changed, moved to another place, or is not of this platform. Says nothing
 * more on purpose.
 */
public final class CiphertextRejected extends RuntimeException {

  public CiphertextRejected() {
    super("ciphertext does not belong to this place");
  }
}
