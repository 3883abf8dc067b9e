package org.dayanisma.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Whether the disk of a broker has room. It is closed while the last megabytes are still there, so
 * that its logs end as they should. The store beside it stops writing long before that.
 */
record BrokerRoom(Disk disk, Path folder) {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final long LEAST_LEFT = 16 * MEBIBYTE;

  /**
   * More than what is left when it is closed, or else it would be closed and opened all the time.
   */
  private static final long LEAST_TO_OPEN = 32 * MEBIBYTE;

  boolean isLeft() {
    return room() >= LEAST_LEFT;
  }

  boolean isEnoughToOpen() {
    return room() >= LEAST_TO_OPEN;
  }

  private long room() {
    try {
      return disk.room(folder);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
