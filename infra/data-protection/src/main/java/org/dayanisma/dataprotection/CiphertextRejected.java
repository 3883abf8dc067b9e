package org.dayanisma.dataprotection;

/**
 * A ciphertext that was changed, was moved to another place, or does not come from this platform.
 * On purpose it says nothing more.
 */
public final class CiphertextRejected extends RuntimeException {

  public CiphertextRejected() {
    super("ciphertext does not belong to this place");
  }
}
