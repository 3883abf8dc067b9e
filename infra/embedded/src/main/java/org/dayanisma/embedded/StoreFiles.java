package org.dayanisma.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three files of a store: the store itself, the log of what came after its last checkpoint, and
 * the position that both have reached.
 *
 * <p>Invariant: the position is written after what it tells of and before anybody may rest on that.
 * Callers see to it that one thread at a time writes.
 */
final class StoreFiles {
  /** The map, and its only key, in which the store holds the number of its last checkpoint. */
  private static final String CHECKPOINT = "checkpoint";

  private static final Logger LOG = LoggerFactory.getLogger(StoreFiles.class);

  private final Path path;
  private final Disk disk;
  private final StorePosition position;
  private final WriteAheadLog log;
  private final MVStore store;
  private long checkpoint;

  private StoreFiles(
      Path path, Disk disk, StorePosition position, WriteAheadLog log, MVStore store) {
    this.path = path;
    this.disk = disk;
    this.position = position;
    this.log = log;
    this.store = store;
    this.checkpoint = checkpointIn(store);
  }

  /**
   * Opens or makes the files in a folder; the log is still to be applied to the store.
   *
   * @throws StoreNotWhole if they have less than they had, or cannot be read; they are left as they
   *     are
   * @throws IllegalStateException if another process uses them
   */
  static StoreFiles open(Path folder, Disk disk) {
    StorePosition position = StorePosition.open(folder, disk);
    try {
      WriteAheadLog log = new WriteAheadLog(folder.resolve("store.log"), disk);
      try {
        return open(folder, disk, position, log);
      } catch (RuntimeException | Error unusable) {
        log.close();
        throw unusable;
      }
    } catch (RuntimeException | Error unusable) {
      position.close();
      throw unusable;
    }
  }

  private static StoreFiles open(
      Path folder, Disk disk, StorePosition position, WriteAheadLog log) {
    Path path = folder.resolve(StorePosition.STORE_FILE);
    try {
      position.requireReached(checkpointIn(folder, path, disk), log.size());
      position.opened();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the document store in " + folder, e);
    }
    MVStore store =
        opened(
            folder,
            builder(path, disk)
                .autoCommitDisabled()
                // otherwise it would write by itself, in the middle of commands, whenever some
                // megabytes had changed
                .autoCommitBufferSize(0)
                .cacheSize(StoreSettings.CACHE_MEBIBYTES));
    // A chunk to which nothing refers any more is free at once, because readers use only the
    // newest version.
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return new StoreFiles(path, disk, position, log, store);
  }

  /** Looks without writing, because MVStore mends what it opens for writing. */
  private static long checkpointIn(Path folder, Path path, Disk disk) throws IOException {
    if (Files.notExists(path) || Files.size(path) == 0) {
      return 0;
    }
    MVStore looked = opened(folder, builder(path, disk).readOnly());
    try {
      return checkpointIn(looked);
    } finally {
      looked.closeImmediately();
    }
  }

  private static MVStore.Builder builder(Path path, Disk disk) {
    return new MVStore.Builder().fileName(disk.nameForStore(path));
  }

  private static MVStore opened(Path folder, MVStore.Builder builder) {
    try {
      return builder.open();
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IllegalStateException(
            "the document store in " + folder + " is in use by another process", e);
      }
      throw new StoreNotWhole(folder, StorePosition.STORE_FILE + " cannot be read", e);
    }
  }

  private static long checkpointIn(MVStore store) {
    Long number = store.hasMap(CHECKPOINT) ? checkpoints(store).get(CHECKPOINT) : null;
    return number == null ? 0 : number;
  }

  private static MVMap<String, Long> checkpoints(MVStore store) {
    return store.openMap(
        CHECKPOINT,
        new MVMap.Builder<String, Long>()
            .keyType(StringDataType.INSTANCE)
            .valueType(LongDataType.INSTANCE));
  }

  MVStore store() {
    return store;
  }

  WriteAheadLog log() {
    return log;
  }

  /** Appends a batch to the log. */
  void write(byte[] batch) throws IOException {
    log.write(batch);
    position.reached(checkpoint, log.size());
  }

  /**
   * Writes the store first, the position second, and clears the log third: after a crash in
   * between, the log is applied to a store that has its changes already.
   *
   * @param changed whether there is anything that the store's file does not have
   */
  void checkpoint(boolean changed) throws IOException {
    if (changed || log.size() > 0) {
      checkpoint++;
      checkpoints(store).put(CHECKPOINT, checkpoint);
    }
    store.commit();
    position.reached(checkpoint, 0);
    log.clear();
  }

  /**
   * Closes the files after a last checkpoint, and notes what the store is then. A file that cannot
   * be made smaller is whole all the same: with assertions switched on, H2 2.4.240 fails here now
   * and then, in {@code FreeSpaceBitSet.predictAllocation}.
   *
   * @param tidyMillis how long the file may be compacted
   */
  void closeInOrder(int tidyMillis) throws IOException {
    try {
      store.close(tidyMillis);
    } catch (MVStoreException untidy) {
      LOG.warn("The file of the document store was not made smaller: {}", untidy.toString());
      store.closeImmediately();
    }
    position.closed(StoreChecksum.of(path, disk));
  }

  /** Closes the files without writing anything. */
  void abandon() {
    store.closeImmediately();
    log.close();
    position.close();
  }
}
