package org.dayanisma.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Whether the disk has room for more than the next few writes. Refusing a command of which nothing
 * has been done yet costs nobody anything; a write that fails halfway costs everything that is in
 * memory. The room kept back is for a checkpoint and for the broker beside the store.
 */
final class Room {
  private static final long GOOD_FOR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Disk disk;
  private final Path folder;
  private final long keptBack;
  private volatile boolean enough = true;
  private volatile long askAgainAt = System.nanoTime();

  /**
   * @param keptBack bytes that commands leave free
   */
  Room(Disk disk, Path folder, long keptBack) {
    this.disk = disk;
    this.folder = folder;
    this.keptBack = keptBack;
  }

  /** Whether there is room; the answer is at most a tenth of a second old. */
  boolean isEnough() {
    long now = System.nanoTime();
    if (now - askAgainAt >= 0) {
      enough = look();
      askAgainAt = now + GOOD_FOR_NANOS;
    }
    return enough;
  }

  private boolean look() {
    try {
      return disk.room(folder) >= keptBack;
    } catch (IOException unknown) {
      return false;
    }
  }
}
