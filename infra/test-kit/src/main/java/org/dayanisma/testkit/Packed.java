package org.dayanisma.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;
import org.xerial.snappy.Snappy;

/** Ways to pack bytes, each with the possible beginnings of a packed stream. */
enum Packed {
  GZIP("gzip", List.of("1f8b08"), streaming(GZIPInputStream::new)),
  /** Window of 32 kilobytes, which everybody uses, at each level of packing. */
  ZLIB("zlib", List.of("7801", "785e", "789c", "78da"), streaming(InflaterInputStream::new)),
  LZ4("LZ4", List.of("04224d18"), streaming(LZ4FrameInputStream::new)),
  /** As Kafka writes it: chunks of raw blocks behind a header. */
  SNAPPY("Snappy", List.of("82534e4150505900"), Packed::snappyChunks),
  ZSTANDARD("Zstandard", List.of("28b52ffd"), streaming(Packed::zstandard));

  private static final int MOST_UNPACKED = 64 << 20;
  private static final int SNAPPY_HEADER = 16;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> beginnings;

  @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
  private final Unpacking unpacking;

  Packed(String label, List<String> beginnings, Unpacking unpacking) {
    this.label = label;
    this.beginnings = beginnings;
    this.unpacking = unpacking;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  /** The possible beginnings, in hex. */
  List<String> beginnings() {
    return beginnings;
  }

  /**
   * As much as can be unpacked from there; something that merely looks like a beginning gives
   * nothing.
   */
  byte[] unpack(byte[] content, int at) {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    try {
      unpacking.unpack(content, at, unpacked);
    } catch (IOException | RuntimeException notPacked) {
      return unpacked.toByteArray();
    }
    return unpacked.toByteArray();
  }

  private static Unpacking streaming(Opening opening) {
    return (content, at, to) -> {
      byte[] buffer = new byte[8192];
      try (InputStream in =
          opening.open(new ByteArrayInputStream(content, at, content.length - at))) {
        int read = in.read(buffer);
        while (read > 0 && to.size() < MOST_UNPACKED) {
          to.write(buffer, 0, read);
          read = in.read(buffer);
        }
      }
    };
  }

  private static InputStream zstandard(InputStream packed) throws IOException {
    return Compression.zstd()
        .build()
        .wrapForInput(
            ByteBuffer.wrap(packed.readAllBytes()),
            RecordBatch.CURRENT_MAGIC_VALUE,
            BufferSupplier.NO_CACHING);
  }

  /**
   * Each chunk is checked before it is believed, because memory of its stated length would be
   * allocated.
   */
  private static void snappyChunks(byte[] content, int at, ByteArrayOutputStream to)
      throws IOException {
    ByteBuffer chunks =
        ByteBuffer.wrap(content).position(Math.min(at + SNAPPY_HEADER, content.length));
    while (chunks.remaining() > Integer.BYTES && to.size() < MOST_UNPACKED) {
      int length = chunks.getInt();
      if (length <= 0
          || length > chunks.remaining()
          || !Snappy.isValidCompressedBuffer(content, chunks.position(), length)) {
        return;
      }
      byte[] chunk = new byte[Snappy.uncompressedLength(content, chunks.position(), length)];
      Snappy.uncompress(content, chunks.position(), length, chunk, 0);
      to.write(chunk);
      chunks.position(chunks.position() + length);
    }
  }

  @FunctionalInterface
  private interface Unpacking {
    void unpack(byte[] content, int at, ByteArrayOutputStream to) throws IOException;
  }

  @FunctionalInterface
  private interface Opening {
    InputStream open(InputStream packed) throws IOException;
  }
}
