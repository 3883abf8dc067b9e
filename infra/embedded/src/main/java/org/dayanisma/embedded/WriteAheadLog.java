package org.dayanisma.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The changes since the last checkpoint of the store, in the order in which they were made.
 *
 * <p>A change is the new value of a key in a map, or the fact that the key is gone, so applying one
 * twice does no harm. Changes are collected in memory and written in batches. "Written" means
 * handed to the operating system: the change then survives the process, but not a power cut.
 *
 * <p>A process that is killed leaves at most the beginning of its last batch, which was not
 * acknowledged and is cut off. Anything else that does not fit its checksum is damage: what follows
 * may have been acknowledged, so the log is refused and left as it is.
 */
final class WriteAheadLog implements ChangeLog, AutoCloseable {
  /** Length, its own checksum, checksum of the batch. */
  private static final int HEADER_BYTES = 3 * Integer.BYTES;

  /** A buffer that was once large is not kept large. */
  private static final int MOST_KEPT_BYTES = 1024 * 1024;

  private static final byte PUT = 1;
  private static final byte REMOVE = 2;
  private static final byte DROP = 3;

  private final Path path;
  private final FileChannel file;
  private ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private long changes;

  WriteAheadLog(Path path) {
    this(path, Disk.LOCAL);
  }

  WriteAheadLog(Path path, Disk disk) {
    this.path = path;
    try {
      this.file = disk.open(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + path, e);
    }
  }

  @Override
  public synchronized void put(String map, byte[] key, byte[] value) {
    collect(PUT, map);
    collect(key);
    collect(value);
  }

  @Override
  public synchronized void remove(String map, byte[] key) {
    collect(REMOVE, map);
    collect(key);
  }

  @Override
  public synchronized void drop(String map) {
    collect(DROP, map);
  }

  private void collect(byte kind, String map) {
    changes++;
    collected.write(kind);
    collect(map.getBytes(StandardCharsets.UTF_8));
  }

  private void collect(byte[] bytes) {
    collected.writeBytes(length(bytes.length));
    collected.writeBytes(bytes);
  }

  /** How many changes it has been told. Code that has seen a change finds it counted here. */
  synchronized long changes() {
    return changes;
  }

  /**
   * Takes what was collected; the caller writes the batches in the order in which they were taken.
   */
  synchronized byte[] take() {
    byte[] batch = collected.toByteArray();
    collected = new ByteArrayOutputStream(Math.clamp(batch.length, 32, MOST_KEPT_BYTES));
    return batch;
  }

  /** Appends a batch to the file. */
  void write(byte[] batch) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + batch.length);
    record.putInt(batch.length).putInt(checksum(length(batch.length)));
    record.putInt(checksum(batch)).put(batch).flip();
    int end = record.limit();
    while (record.position() < end) {
      // the JDK keeps an off-heap copy as large as the largest write, for each thread
      file.write(record.limit(Math.min(end, record.position() + MOST_KEPT_BYTES)));
    }
  }

  long size() throws IOException {
    return file.size();
  }

  /** Forgets everything; to be called after the store has it. */
  synchronized void clear() throws IOException {
    collected = new ByteArrayOutputStream();
    file.truncate(0);
  }

  /**
   * Gives all changes of whole batches to the receiver, and cuts off an incomplete batch that may
   * follow them.
   *
   * @throws StoreNotWhole if the log is damaged
   */
  void replay(ChangeLog receiver) throws IOException {
    file.position(0);
    long end = 0;
    for (byte[] batch = nextBatch(end); batch.length > 0; batch = nextBatch(end)) {
      apply(ByteBuffer.wrap(batch), receiver);
      end += HEADER_BYTES + batch.length;
    }
    file.truncate(end);
    file.position(end);
  }

  /**
   * The batch that begins at a position; empty where the log ends, even in the middle of a batch.
   */
  private byte[] nextBatch(long start) throws IOException {
    byte[] none = {};
    if (file.size() < start + HEADER_BYTES) {
      return none;
    }
    ByteBuffer header = read(start, HEADER_BYTES);
    int length = header.getInt();
    requireUndamaged(length > 0 && header.getInt() == checksum(length(length)), start);
    if (file.size() < start + HEADER_BYTES + length) {
      return none;
    }
    byte[] batch = read(start + HEADER_BYTES, length).array();
    requireUndamaged(checksum(batch) == header.getInt(), start);
    return batch;
  }

  private void requireUndamaged(boolean fits, long start) throws IOException {
    if (!fits) {
      throw new StoreNotWhole(
          path.toAbsolutePath().resolveSibling(""),
          "%s is damaged at byte %d of %d".formatted(path.getFileName(), start, file.size()));
    }
  }

  private static byte[] length(int bytes) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
  }

  private ByteBuffer read(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, start + bytes.position()) < 0) {
        throw new IOException("the log became shorter while it was read");
      }
    }
    return bytes.flip();
  }

  private static void apply(ByteBuffer batch, ChangeLog receiver) {
    while (batch.hasRemaining()) {
      byte kind = batch.get();
      String map = new String(bytes(batch), StandardCharsets.UTF_8);
      switch (kind) {
        case PUT -> receiver.put(map, bytes(batch), bytes(batch));
        case REMOVE -> receiver.remove(map, bytes(batch));
        case DROP -> receiver.drop(map);
        default -> throw new IllegalStateException("unknown kind of change: " + kind);
      }
    }
  }

  private static byte[] bytes(ByteBuffer batch) {
    byte[] bytes = new byte[batch.getInt()];
    batch.get(bytes);
    return bytes;
  }

  private static int checksum(byte[] batch) {
    CRC32C crc = new CRC32C();
    crc.update(batch);
    return (int) crc.getValue();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the log of the document store was not closed in order", e);
    }
  }
}
