package org.dayanisma.testkit;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/**
 * Every form in which {@link CanarySearch} claims to find a text, made without its code. A text in
 * each form is planted, to see that a search which finds nothing could find something.
 */
public enum CanaryForm {
  PLAIN(" as UTF-8", text -> text.getBytes(UTF_8)),
  LOWER_CASE(" as UTF-8", text -> text.toLowerCase(Locale.ROOT).getBytes(UTF_8)),
  UTF_16_LITTLE(" as UTF-16", text -> text.getBytes(UTF_16LE)),
  UTF_16_BIG(" as UTF-16", text -> text.getBytes(UTF_16BE)),
  HEX(" as hex", text -> HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8)),
  HEX_UPPER_CASE(
      " as hex",
      text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8)),
  BASE64(" as base64", text -> Base64.getEncoder().encode(text.getBytes(UTF_8))),
  BASE64_URL(" as base64url", text -> Base64.getUrlEncoder().encode(text.getBytes(UTF_8))),
  JSON_ESCAPED(" as JSON", text -> escaped(text).getBytes(UTF_8)),
  GZIP(" (gzip): ", text -> packed(text, GZIPOutputStream::new)),
  ZLIB(" (zlib): ", text -> packed(text, DeflaterOutputStream::new)),
  LZ4(" (LZ4): ", text -> packed(text, LZ4FrameOutputStream::new)),
  SNAPPY(" (Snappy): ", text -> packedByKafka(text, Compression.snappy().build())),
  ZSTD(" (Zstandard): ", text -> packedByKafka(text, Compression.zstd().build()));

  private final String said;

  @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
  private final Encoding encoding;

  CanaryForm(String said, Encoding encoding) {
    this.said = said;
    this.encoding = encoding;
  }

  /** The text in this form. */
  public byte[] of(String text) {
    try {
      return encoding.encode(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes a file of its own with the text in this form; its name is {@link #name()}. */
  public void plant(Path folder, String text) {
    try {
      Files.write(folder.resolve(name()), of("x" + text + "yz"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether a line of {@link CanarySearch#findIn} is about the planted file and this form. */
  public boolean isToldBy(String finding) {
    return finding.matches("(.*/)?" + name() + "[: ].*") && finding.contains(said);
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private static byte[] packed(String text, Packing packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.open(bytes)) {
      out.write(repeated(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] packedByKafka(String text, Compression compression) throws IOException {
    ByteBufferOutputStream bytes = new ByteBufferOutputStream(1024);
    try (OutputStream out = compression.wrapForOutput(bytes, RecordBatch.CURRENT_MAGIC_VALUE)) {
      out.write(repeated(text));
    }
    byte[] packed = new byte[bytes.position()];
    bytes.buffer().flip().get(packed);
    return packed;
  }

  /** Repeats the text, so that it is really packed and not only framed. */
  private static byte[] repeated(String text) {
    return ("a".repeat(50) + text + text).getBytes(UTF_8);
  }

  @FunctionalInterface
  private interface Encoding {
    byte[] encode(String text) throws IOException;
  }

  @FunctionalInterface
  private interface Packing {
    OutputStream open(OutputStream to) throws IOException;
  }
}
