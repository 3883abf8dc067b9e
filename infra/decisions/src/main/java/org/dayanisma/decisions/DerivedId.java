package org.dayanisma.decisions;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids computed from what they stand for, so that doing something twice finds what the first time
 * made: SHA-256 cut to a UUID of version 8 (RFC 9562 §5.8). Whoever knows all parts knows the id;
 * where nobody may guess it, one of the parts must be a secret.
 */
public final class DerivedId {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private DerivedId() {}

  /**
   * The id that stands for these texts in this order; different texts never give the same input.
   */
  public static UUID of(String... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String part : parts) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      all.writeBytes(text);
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256(all.toByteArray()));
    long high = (digest.getLong() & ~0xF000L) | VERSION_8;
    long low = (digest.getLong() & ~0xC000_0000_0000_0000L) | VARIANT_RFC;
    return new UUID(high, low);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
