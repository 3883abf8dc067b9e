package org.dayanisma.dataprotection;

/** Encrypts keys with a key that never leaves its place. */
public interface KeyWrapping {

  /** Encrypts a key, bound to the associated data. */
  byte[] wrap(byte[] key, byte[] associatedData);

  /**
   * Decrypts what {@link #wrap} made.
   *
   * @throws CiphertextRejected if it was changed, or wrapped for something else or with another key
   */
  byte[] unwrap(byte[] wrapped, byte[] associatedData);
}
