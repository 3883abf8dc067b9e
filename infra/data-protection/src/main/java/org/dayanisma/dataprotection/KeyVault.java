package org.dayanisma.dataprotection;

/**
 * Holds the key-encryption key of a service and wraps data keys with it; the key itself never
 * leaves. The built-in one is the local keystore; a bean of this type replaces it. A vault that
 * cannot be reached throws, it never falls back.
 */
public interface KeyVault {

  /** Encrypts a data key, bound to the associated data. */
  byte[] wrap(byte[] dataKey, byte[] associatedData);

  /**
   * Decrypts what {@link #wrap} made.
   *
   * @throws CiphertextRejected if it was changed, or wrapped for something else or by another
   *     service
   */
  byte[] unwrap(byte[] wrapped, byte[] associatedData);
}
