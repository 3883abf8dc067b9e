package org.dayanisma.register.units;

import java.time.Instant;
import java.util.List;

/**
 * Where a unit stands.
 *
 * @param path ids from the root to the unit itself
 * @param sequence number of the event of the unit that told it: a higher one is newer
 * @param since when the unit came there
 */
public record UnitPlace(List<String> path, long sequence, Instant since) {

  public UnitPlace {
    path = List.copyOf(path);
  }
}
