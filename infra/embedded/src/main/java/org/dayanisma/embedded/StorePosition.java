package org.dayanisma.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the store and its log had come when something was last acknowledged, in a small file
 * beside them. MVStore opens the newest version that it finds, which in a file that was cut is an
 * older one, and a log that was cut between two batches looks whole; only this file tells.
 *
 * <p>While the store is open, the file holds a lower bound: the number of the last checkpoint,
 * which the store holds too, and the bytes of log after it. It is written after the batch or the
 * checkpoint and before anything rests on them, so a process that is killed leaves store and log at
 * least that far. When the store was closed in order, the file holds the length and the checksum of
 * the store as well. There are two places, written in turn, so that one that is half written leaves
 * the other.
 *
 * <p>Like the log it is not forced to the disk. Whoever makes it an empty file says that what is
 * there is all that there is: the store is then opened as it stands. Before the very first start
 * there is neither file nor store; a start that was cut off may have left an empty file.
 */
final class StorePosition implements AutoCloseable {
  static final String FILE = "store.position";
  static final String STORE_FILE = "store.mv.db";

  private static final int PLACES = 2;
  private static final int PLACE_BYTES = 64;

  private static final Logger LOG = LoggerFactory.getLogger(StorePosition.class);

  private final Path folder;
  private final FileChannel file;
  private Place last;

  /**
   * @param turn how often the file has been written
   * @param checkpoint the store holds this checkpoint or a later one
   * @param logBytes the log is at least this long
   * @param whole the store after it was closed in order; null while it is open
   */
  private record Place(long turn, long checkpoint, long logBytes, @Nullable StoreChecksum whole) {

    ByteBuffer bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(PLACE_BYTES);
      bytes.putLong(turn).putLong(checkpoint).putLong(logBytes);
      bytes
          .putLong(whole == null ? -1 : whole.bytes())
          .putInt(whole == null ? 0 : whole.checksum());
      bytes.putInt(PLACE_BYTES - Integer.BYTES, checksum(bytes));
      return bytes.rewind();
    }

    static Optional<Place> of(ByteBuffer bytes) {
      if (bytes.getInt(PLACE_BYTES - Integer.BYTES) != checksum(bytes)) {
        return Optional.empty();
      }
      long turn = bytes.getLong();
      long checkpoint = bytes.getLong();
      long logBytes = bytes.getLong();
      long length = bytes.getLong();
      int checksum = bytes.getInt();
      return Optional.of(
          new Place(
              turn, checkpoint, logBytes, length < 0 ? null : new StoreChecksum(length, checksum)));
    }

    private static int checksum(ByteBuffer bytes) {
      CRC32C crc = new CRC32C();
      crc.update(bytes.slice(0, PLACE_BYTES - Integer.BYTES));
      return (int) crc.getValue();
    }
  }

  private StorePosition(Path folder, FileChannel file, Place last) {
    this.folder = folder;
    this.file = file;
    this.last = last;
  }

  /**
   * Opens the file, which nobody else can then open, and makes it if there is no store yet.
   *
   * @throws StoreNotWhole if it cannot be read, or the store is not the one that was closed
   */
  static StorePosition open(Path folder, Disk disk) {
    Path path = folder.resolve(FILE);
    try {
      if (Files.notExists(path) && Files.exists(folder.resolve(STORE_FILE))) {
        throw new StoreNotWhole(folder, FILE + " is missing");
      }
      boolean isNew = Files.notExists(path) || Files.size(path) == 0;
      FileChannel file = disk.open(path);
      try {
        requireAlone(folder, file);
        StorePosition position =
            new StorePosition(folder, file, isNew ? new Place(0, 0, 0, null) : read(folder, file));
        if (isNew) {
          position.begin();
        } else {
          position.requireAsClosed(disk);
        }
        return position;
      } catch (RuntimeException | Error | IOException unusable) {
        file.close();
        throw unusable;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + path, e);
    }
  }

  private static void requireAlone(Path folder, FileChannel file) throws IOException {
    boolean alone;
    try {
      alone = file.tryLock() != null;
    } catch (OverlappingFileLockException thisProcess) {
      alone = false;
    }
    if (!alone) {
      throw new IllegalStateException(
          "the document store in " + folder + " is in use by another process");
    }
  }

  private static Place read(Path folder, FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PLACES * PLACE_BYTES);
    while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
      // goes on until all is read or the file ends
    }
    return IntStream.range(0, PLACES)
        .mapToObj(place -> {
          byte[] one = new byte[PLACE_BYTES];
          bytes.get(place * PLACE_BYTES, one);
          return Place.of(ByteBuffer.wrap(one));
        })
        .flatMap(Optional::stream)
        .filter(place -> place.turn() > 0)
        .reduce((one, other) -> one.turn() > other.turn() ? one : other)
        .orElseThrow(() -> new StoreNotWhole(folder, FILE + " cannot be read"));
  }

  private void begin() throws IOException {
    if (Files.exists(folder.resolve(STORE_FILE))) {
      LOG.warn("{} is empty, so the document store is opened as it stands", FILE);
    }
    for (int place = 0; place < PLACES; place++) {
      write(0, 0, null);
    }
  }

  private void requireAsClosed(Disk disk) throws IOException {
    StoreChecksum closed = last.whole();
    if (closed == null) {
      return;
    }
    Path store = folder.resolve(STORE_FILE);
    if (Files.notExists(store)) {
      throw new StoreNotWhole(folder, STORE_FILE + " is missing");
    }
    StoreChecksum found = StoreChecksum.of(store, disk);
    if (found.bytes() != closed.bytes()) {
      throw new StoreNotWhole(
          folder,
          "%s had %d bytes when it was closed and has %d now"
              .formatted(STORE_FILE, closed.bytes(), found.bytes()));
    }
    if (!found.equals(closed)) {
      throw new StoreNotWhole(
          folder, STORE_FILE + " has been changed since it was closed, or is damaged");
    }
  }

  /**
   * Requires that the store has the last checkpoint and the log all that came after it; to be asked
   * before anything is written to them.
   *
   * @param checkpoint of the store
   * @throws StoreNotWhole if one of them has less
   */
  void requireReached(long checkpoint, long logBytes) {
    if (checkpoint < last.checkpoint()) {
      throw new StoreNotWhole(
          folder,
          "%s is an older one: it was written %d times and has the state of time %d"
              .formatted(STORE_FILE, last.checkpoint(), checkpoint));
    }
    if (logBytes < last.logBytes()) {
      throw new StoreNotWhole(
          folder,
          "store.log had at least %d bytes and has %d now".formatted(last.logBytes(), logBytes));
    }
  }

  /** From now on store and log may differ from what was closed. */
  void opened() throws IOException {
    if (last.whole() != null) {
      write(last.checkpoint(), last.logBytes(), null);
    }
  }

  /**
   * Store and log are at least this far, whatever happens to the process.
   *
   * @param checkpoint the number of the last checkpoint
   */
  void reached(long checkpoint, long logBytes) throws IOException {
    write(checkpoint, logBytes, null);
  }

  /** The store was closed in order, and its log is empty. */
  void closed(StoreChecksum whole) throws IOException {
    write(last.checkpoint(), 0, whole);
  }

  private void write(long checkpoint, long logBytes, @Nullable StoreChecksum whole)
      throws IOException {
    Place next = new Place(last.turn() + 1, checkpoint, logBytes, whole);
    ByteBuffer bytes = next.bytes();
    long start = next.turn() % PLACES * PLACE_BYTES;
    while (bytes.hasRemaining()) {
      file.write(bytes, start + bytes.position());
    }
    last = next;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the position of the document store was not closed", e);
    }
  }
}
