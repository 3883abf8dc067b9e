package org.dayanisma.dataprotection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text filled up to a multiple of 32 bytes (ISO 7816-4: 0x80, then zeros), so that short values
 * look alike.
 */
final class PaddedText {

  private static final int BLOCK = 32;
  private static final byte MARK = (byte) 0x80;

  private PaddedText() {}

  static byte[] pad(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
    padded[bytes.length] = MARK;
    return padded;
  }

  static String unpad(byte[] padded) {
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != MARK) {
      throw new CiphertextRejected();
    }
    return new String(padded, 0, end, StandardCharsets.UTF_8);
  }
}
