package org.dayanisma.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The changes since the last checkpoint of the store, in the order in which they were made.
 *
 * <p>A change is the new value of a key in a map, or that it is gone; so applying one twice does no
 * harm. Changes are collected in memory and written in batches: a batch is on disk whole (its
 * length and checksum are right) or it ends the log. Written means handed to the operating system;
 * it survives the process, not a power cut.
 */
final class WriteAheadLog implements ChangeLog, AutoCloseable {
  private static final int HEADER_BYTES = 2 * Integer.BYTES;
  private static final byte PUT = 1;
  private static final byte REMOVE = 2;
  private static final byte DROP = 3;

  private final FileChannel file;
  private ByteArrayOutputStream collected = new ByteArrayOutputStream();

  WriteAheadLog(Path path) {
    try {
      this.file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
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
    collected.write(kind);
    collect(map.getBytes(StandardCharsets.UTF_8));
  }

  private void collect(byte[] bytes) {
    collected.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    collected.writeBytes(bytes);
  }

  /** Takes what was collected; the caller writes it, in the order of taking. */
  synchronized byte[] take() {
    byte[] batch = collected.toByteArray();
    collected = new ByteArrayOutputStream(Math.max(32, batch.length));
    return batch;
  }

  /** Appends a batch to the file. */
  void write(byte[] batch) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + batch.length);
    record.putInt(batch.length).putInt(checksum(batch)).put(batch).flip();
    while (record.hasRemaining()) {
      file.write(record);
    }
  }

  long size() throws IOException {
    return file.size();
  }

  /** Forgets everything, after the store has it. */
  synchronized void clear() throws IOException {
    collected.reset();
    file.truncate(0);
  }

  /** Gives all changes of whole batches to the receiver, and cuts off what follows them. */
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

  /** The batch which begins at a position; empty where there is no whole one. */
  private byte[] nextBatch(long start) throws IOException {
    byte[] none = {};
    if (file.size() < start + HEADER_BYTES) {
      return none;
    }
    ByteBuffer header = read(start, HEADER_BYTES);
    int length = header.getInt();
    int checksum = header.getInt();
    if (length <= 0 || file.size() < start + HEADER_BYTES + length) {
      return none;
    }
    byte[] batch = read(start + HEADER_BYTES, length).array();
    return checksum(batch) == checksum ? batch : none;
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
  public void close() throws IOException {
    file.close();
  }
}
