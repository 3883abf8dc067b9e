package org.dayanisma.auditlog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a record that are hashed; their form never changes. Numbers are big-endian; a text
 * is its length in four bytes and its UTF-8; an absent text is the length {@code 0xFFFFFFFF}.
 *
 * <pre>
 * text "audit-record-2" | index 8 bytes | at, milliseconds since 1970, 8 bytes
 * text actor | text actorMember | text action | text route | text purpose | text object
 * text outcome | text correlationId | number of subjects 4 bytes | text each subject
 * number of details 4 bytes | text name and text value of each, ascending by name
 * </pre>
 */
final class RecordBytes {

  private static final String FORMAT = "audit-record-2";
  private static final int ABSENT = -1;

  private RecordBytes() {}

  static byte[] of(AuditRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, FORMAT);
      out.writeLong(record.index());
      out.writeLong(record.at().toEpochMilli());
      text(out, record.actor());
      text(out, record.actorMember());
      text(out, record.action());
      text(out, record.route());
      text(out, record.purpose());
      text(out, record.object());
      text(out, record.outcome().code());
      text(out, record.correlationId());
      out.writeInt(record.subjects().size());
      for (String subject : record.subjects()) {
        text(out, subject);
      }
      out.writeInt(record.details().size());
      for (Map.Entry<String, String> detail : record.details().entrySet()) {
        text(out, detail.getKey());
        text(out, detail.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }
}
