package org.dayanisma.gateway.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * The API document in both forms in which it is sent, made once. It holds nothing of anybody, so
 * compressing it tells nothing.
 *
 * @param etag weak, because it stands for both forms
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record SentDocument(byte[] json, byte[] gzip, String etag) {

  static SentDocument of(String document) {
    byte[] json = document.getBytes(StandardCharsets.UTF_8);
    return new SentDocument(json, compressed(json), "W/\"" + digest(json) + '"');
  }

  private static byte[] compressed(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String digest(byte[] json) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
