package org.dayanisma.embedded;

import java.util.concurrent.TimeUnit;

/**
 * Bounds of a store on disk.
 *
 * @param disk where its files are
 * @param checkpointEvery after how many bytes of log the store is written and the log begins anew
 * @param mostUnsaved bytes of memory that changed pages may take until the store is written
 * @param roomKeptBack bytes of the disk that commands leave free
 * @param keepEveryMillis how often the store is looked after: reopened when it has failed, or made
 *     smaller
 */
record StoreSettings(
    Disk disk, long checkpointEvery, long mostUnsaved, long roomKeptBack, long keepEveryMillis) {

  /** The memory that unchanged pages may take. */
  static final int CACHE_MEBIBYTES = 48;

  private static final long MEBIBYTE = 1024L * 1024;

  /** The log is so short that it can be read in a second after a crash. */
  static final StoreSettings USUAL =
      new StoreSettings(
          Disk.LOCAL, 32 * MEBIBYTE, 32 * MEBIBYTE, 64 * MEBIBYTE, TimeUnit.SECONDS.toMillis(1));

  StoreSettings withDisk(Disk other) {
    return new StoreSettings(other, checkpointEvery, mostUnsaved, roomKeptBack, keepEveryMillis);
  }

  StoreSettings withCheckpointEvery(long bytes) {
    return new StoreSettings(disk, bytes, mostUnsaved, roomKeptBack, keepEveryMillis);
  }

  StoreSettings withRoomKeptBack(long bytes) {
    return new StoreSettings(disk, checkpointEvery, mostUnsaved, bytes, keepEveryMillis);
  }

  StoreSettings withKeepEveryMillis(long millis) {
    return new StoreSettings(disk, checkpointEvery, mostUnsaved, roomKeptBack, millis);
  }
}
