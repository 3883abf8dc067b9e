package org.dayanisma.dataprotection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Joins parts, each with its length in front, so that two different lists of parts never give the
 * same bytes.
 */
final class AssociatedData {

  private AssociatedData() {}

  static byte[] of(String... parts) {
    byte[][] encoded = new byte[parts.length][];
    int size = 0;
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
      size += Integer.BYTES + encoded[i].length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (byte[] part : encoded) {
      bytes.putInt(part.length).put(part);
    }
    return bytes.array();
  }
}
