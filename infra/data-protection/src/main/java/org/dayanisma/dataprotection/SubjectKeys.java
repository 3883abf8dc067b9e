package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import java.util.Map;

/**
 * The unwrapped keys of one subject, ready to use.
 *
 * @param current the version with which new ciphertext is made
 * @param versions every version that may still be read
 */
record SubjectKeys(int current, Map<Integer, Aead> versions) {

  /**
   * The primitive for a data key in its stored form; building one costs microseconds, so it is
   * kept.
   */
  static Aead aead(byte[] key) {
    return TinkKeysets.primitive(TinkKeysets.parse(key), Aead.class);
  }

  /** A new random data key in its stored form. */
  static byte[] newKey() {
    return TinkKeysets.bytes(TinkKeysets.newDataKey());
  }

  Aead version(int version) {
    Aead aead = versions.get(version);
    if (aead == null) {
      throw new CiphertextRejected();
    }
    return aead;
  }
}
