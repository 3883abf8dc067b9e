package org.dayanisma.notification.notices.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids computed from what they stand for, so that doing something twice meets itself: SHA-256 cut to
 * a UUID of version 8 (RFC 9562 §5.8).
 */
public final class DerivedId {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private DerivedId() {}

  public static String of(String... parts) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(String.join("|", parts)));
    long high = (digest.getLong() & ~0xF000L) | VERSION_8;
    long low = (digest.getLong() & ~0xC000_0000_0000_0000L) | VARIANT_RFC;
    return new UUID(high, low).toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
