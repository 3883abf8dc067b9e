package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    int forgotten = 0;
    for (Instant at : told.values()) {
      if (!at.isBefore(since)) {
        break;
      }
      forgotten++;
    }
    return told.size() - forgotten + newTo(added, since);
  }

  private int newTo(Set<String> added, Instant since) {
    int count = 0;
    for (String subject : added) {
      Instant at = told.get(subject);
      if (at == null || at.isBefore(since)) {
        count++;
      }
    }
    return count;
  }

  /**
   * When those who have to be forgotten, so that with these added there are at most so many, were
   * told of last; empty if these alone are more.
   *
   * @param most fewer than there are now with these added
   */
  Optional<Instant> lastInTheWay(Set<String> added, int most) {
    int toForget = distinct(added, Instant.MIN) - most;
    return told.entrySet().stream()
        .filter(entry -> !added.contains(entry.getKey()))
        .skip(toForget - 1)
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
