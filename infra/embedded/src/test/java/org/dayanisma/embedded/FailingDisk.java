package org.dayanisma.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that accepts a number of bytes and then no more: the write that goes beyond is written in
 * part and fails, as on a full disk. Log and store are on the same disk.
 */
final class FailingDisk implements Disk {
  private static final String SCHEME = "failing";
  private static final long PLENTY = Long.MAX_VALUE / 2;

  /** H2 makes the paths, so this JVM's tests find the disk here. */
  private static final AtomicLong LEFT = new AtomicLong(PLENTY);

  private final AtomicLong room = new AtomicLong(PLENTY);

  FailingDisk() {
    FilePath.register(new FailingPath());
    LEFT.set(PLENTY);
  }

  /** From now on only this many bytes can be written, without any warning. */
  void failsAfter(long bytes) {
    LEFT.set(bytes);
  }

  /** From now on this many bytes seem to be free. */
  void hasRoomFor(long bytes) {
    room.set(bytes);
  }

  /** There is room again. */
  void recovers() {
    room.set(PLENTY);
    LEFT.set(PLENTY);
  }

  @Override
  public FileChannel open(Path file) throws IOException {
    return FilePath.get(nameForStore(file)).open("rw");
  }

  @Override
  public String nameForStore(Path file) {
    return SCHEME + ":" + file.toAbsolutePath();
  }

  @Override
  public long room(Path folder) {
    return room.get();
  }

  /** Public, with a constructor for H2, which makes paths by reflection. */
  public static final class FailingPath extends FilePathWrapper {
    @Override
    public FileChannel open(String mode) throws IOException {
      return new FailingChannel(super.open(mode));
    }

    @Override
    public String getScheme() {
      return SCHEME;
    }
  }

  private static final class FailingChannel extends FileBaseDefault {
    private final FileChannel file;

    FailingChannel(FileChannel file) {
      this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long at) throws IOException {
      int wanted = bytes.remaining();
      long left = LEFT.getAndUpdate(before -> Math.max(0, before - wanted));
      if (left >= wanted) {
        return file.write(bytes, at);
      }
      ByteBuffer part = bytes.slice().limit((int) left);
      while (part.hasRemaining()) {
        var _ = file.write(part, at + part.position());
      }
      throw new IOException("No space left on device");
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long at) throws IOException {
      return file.read(bytes, at);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      var _ = file.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
