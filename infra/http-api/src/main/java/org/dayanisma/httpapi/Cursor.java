package org.dayanisma.httpapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * An opaque position in one list: the sort values of its last item. A cursor that was changed is
 * refused (400 {@code invalid-cursor}), and so is a cursor of another list. The checksum has no
 * key, on purpose: a cursor gives no rights, and every page is filtered by what its reader may see,
 * so a skilfully forged one only asks for another position.
 */
public final class Cursor {

  private static final int CHECKSUM_BYTES = 6;
  private static final int MOST_PARTS = 8;
  private static final int MOST_CHARACTERS = 2_000;

  private Cursor() {}

  /**
   * Packs the sort values of the last item, at most eight.
   *
   * @param list path of the list to which the cursor is bound
   */
  public static String encode(String list, List<String> values) {
    if (values.isEmpty() || values.size() > MOST_PARTS) {
      throw new IllegalArgumentException("a cursor has one to eight values");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(values.size());
      for (String value : values) {
        out.writeUTF(value);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] content = bytes.toByteArray();
    bytes.writeBytes(checksum(list, content));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Unpacks what {@link #encode} made; 400 {@code invalid-cursor} for anything else. */
  public static List<String> decode(String list, String cursor) {
    byte[] content = checked(list, cursor);
    List<String> values = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int count = in.readUnsignedByte();
      for (int i = 0; i < count; i++) {
        values.add(in.readUTF());
      }
      if (in.available() > 0) {
        throw invalid();
      }
    } catch (IOException broken) {
      throw invalid();
    }
    return List.copyOf(values);
  }

  static ProblemException invalid() {
    return Problems.badRequest(
        "/after",
        "invalid-cursor",
        "after is not a position of this list; start from the first page.");
  }

  private static byte[] checked(String list, String cursor) {
    if (cursor.length() > MOST_CHARACTERS) {
      throw invalid();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException broken) {
      throw invalid();
    }
    if (bytes.length <= CHECKSUM_BYTES) {
      throw invalid();
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
    byte[] found = Arrays.copyOfRange(bytes, content.length, bytes.length);
    boolean canonical =
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
    if (!canonical || !MessageDigest.isEqual(found, checksum(list, content))) {
      throw invalid();
    }
    return content;
  }

  private static byte[] checksum(String list, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 2);
      digest.update(list.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(content), CHECKSUM_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
