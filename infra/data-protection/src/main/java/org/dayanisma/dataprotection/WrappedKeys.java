package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Data keys as they are stored: {@code {_id, state: "ACTIVE", current, keys: {"1": wrapped},
 * wrappedWith, createdAt}}. {@code wrappedWith} names the version of the key-encryption key that
 * wrapped the oldest of them.
 */
final class WrappedKeys {

  static final String STATE = "state";
  static final String ACTIVE = "ACTIVE";
  static final String DESTROYED = "DESTROYED";
  static final String CURRENT = "current";
  static final String KEYS = "keys";
  static final String WRAPPED_WITH = "wrappedWith";
  static final int FIRST_VERSION = 1;

  private final String service;
  private final KeyVault vault;

  WrappedKeys(String service, KeyVault vault) {
    this.service = service;
    this.vault = vault;
  }

  static boolean isActive(Document stored) {
    return ACTIVE.equals(stored.getString(STATE));
  }

  /** The first key of a subject. */
  Document first(String subjectId, byte[] key, Instant now) {
    byte[] wrapped = wrap(key, subjectId, FIRST_VERSION);
    return new Document("_id", subjectId)
        .append(STATE, ACTIVE)
        .append(CURRENT, FIRST_VERSION)
        .append(KEYS, new Document(Integer.toString(FIRST_VERSION), new Binary(wrapped)))
        .append(WRAPPED_WITH, vault.versionOf(wrapped))
        .append("createdAt", Date.from(now));
  }

  byte[] wrap(byte[] key, String subjectId, int version) {
    return vault.wrap(key, place(subjectId, version));
  }

  /** Every version of the subject's key, ready to use; null after erasure. */
  @Nullable SubjectKeys unwrap(Document stored) {
    if (!isActive(stored)) {
      return null;
    }
    Map<Integer, Aead> versions = new HashMap<>();
    unwrapped(stored).forEach((version, key) -> versions.put(version, SubjectKeys.aead(key)));
    return new SubjectKeys(stored.getInteger(CURRENT), Map.copyOf(versions));
  }

  /**
   * The fields to set in the stored document so that the same keys are wrapped with the current
   * version.
   */
  Document rewrapped(Document stored) {
    String subjectId = stored.getString("_id");
    Document set = new Document();
    unwrapped(stored)
        .forEach((version, key) -> {
          byte[] wrapped = wrap(key, subjectId, version);
          set.append(KEYS + "." + version, new Binary(wrapped));
          // the first is the oldest, in case somebody rotates just now
          set.putIfAbsent(WRAPPED_WITH, vault.versionOf(wrapped));
        });
    return set;
  }

  private Map<Integer, byte[]> unwrapped(Document stored) {
    String subjectId = stored.getString("_id");
    Map<Integer, byte[]> keys = new HashMap<>();
    for (Map.Entry<String, Object> entry : stored.get(KEYS, Document.class).entrySet()) {
      int version = Integer.parseInt(entry.getKey());
      byte[] wrapped = ((Binary) entry.getValue()).getData();
      keys.put(version, vault.unwrap(wrapped, place(subjectId, version)));
    }
    return keys;
  }

  private byte[] place(String subjectId, int version) {
    return AssociatedData.of("data-key-1", service, subjectId, Integer.toString(version));
  }
}
