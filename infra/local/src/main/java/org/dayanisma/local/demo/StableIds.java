package org.dayanisma.local.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The same name gives the same id on every machine; shaped as a version 4 UUID, like the ids of
 * people.
 */
public final class StableIds {

  private StableIds() {}

  public static UUID of(String name) {
    ByteBuffer hash = ByteBuffer.wrap(sha256("dayanisma demo " + name));
    long high = (hash.getLong() & ~0xF000L) | 0x4000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
