package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people about whom a reader was told, each with the last time, the latest last. Not
 * thread-safe.
 */
final class PeopleTold {

  static final PeopleTold NOBODY = new PeopleTold();

  private final LinkedHashMap<String, Instant> told = new LinkedHashMap<>();

  void tell(List<String> subjects, Instant at) {
    forget(at.minus(Readership.MEMORY));
    subjects.forEach(subject -> told.putLast(subject, at));
  }

  /** Forgets older ones; true if nothing is left. */
  boolean forget(Instant before) {
    var eldest = told.entrySet().iterator();
    while (eldest.hasNext() && eldest.next().getValue().isBefore(before)) {
      eldest.remove();
    }
    return told.isEmpty();
  }

  /** The number of different people since then, with these added. */
  int distinct(Set<String> added, Instant since) {
    int count = added.size();
    for (Map.Entry<String, Instant> entry : told.reversed().entrySet()) {
      if (entry.getValue().isBefore(since)) {
        break;
      }
      if (!added.contains(entry.getKey())) {
        count++;
      }
    }
    return count;
  }
}
