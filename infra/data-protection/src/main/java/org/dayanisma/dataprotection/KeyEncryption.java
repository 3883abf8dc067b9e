package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The versions of a key-encryption key: one wraps, all unwrap.
 *
 * @param current name of the version that wraps
 * @param versions names of all
 */
record KeyEncryption(Aead aead, String current, Set<String> versions) {

  private static final byte MARK = 1;
  private static final int PREFIX = 1 + Integer.BYTES;

  static KeyEncryption of(KeysetHandle keys) {
    Set<String> versions = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      versions.add(name(keys.getAt(i).getId()));
    }
    return new KeyEncryption(
        TinkKeysets.primitive(keys, Aead.class),
        name(keys.getPrimary().getId()),
        Set.copyOf(versions));
  }

  /** Tink puts a mark and the id of the key before everything it encrypts. */
  static String versionOf(byte[] wrapped) {
    if (wrapped.length < PREFIX || wrapped[0] != MARK) {
      throw new CiphertextRejected();
    }
    return name(ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt());
  }

  private static String name(int id) {
    return HexFormat.of().toHexDigits(id);
  }
}
