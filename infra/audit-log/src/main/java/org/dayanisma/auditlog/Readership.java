package org.dayanisma.auditlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many people each reader was told about lately, and who is locked: the fold of the log. It has
 * no store of its own; since a record is appended only after all records before it were folded, the
 * bounds hold across instances and restarts. Not thread-safe.
 */
final class Readership {

  static final Duration MEMORY = Duration.ofDays(1);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SWEEP_EVERY = 4096;

  private final BulkReadingBounds bounds;
  private final Map<String, Reader> readers = new HashMap<>();
  private final Map<String, Lock> locks = new HashMap<>();
  private int sinceSweep;

  Readership(BulkReadingBounds bounds) {
    this.bounds = bounds;
  }

  /** Takes the next record of the log into account. */
  void observe(AuditRecord record) {
    switch (record.outcome()) {
      case DISCLOSED -> tell(record);
      case STEP_UP_REQUIRED -> {}
      case LOCKED ->
          locks.putIfAbsent(
              record.actor(),
              new Lock(record.actor(), record.actorMember(), record.at(), record.index()));
      case RELEASED -> {
        locks.remove(record.object());
        readers.remove(record.object());
      }
    }
  }

  private void tell(AuditRecord record) {
    if (!record.subjects().isEmpty()) {
      readers
          .computeIfAbsent(record.actor(), actor -> new Reader())
          .tell(record.subjects(), record.at());
    }
    if (++sinceSweep >= SWEEP_EVERY) {
      sinceSweep = 0;
      readers.values().removeIf(reader -> reader.forget(record.at().minus(MEMORY)));
    }
  }

  /**
   * What comes of an attempt.
   *
   * @param earlier records that will stand in the log before it but were not observed yet
   */
  Ruling rule(Attempt attempt, Instant now, List<AuditRecord> earlier) {
    Outcome decided = attempt.decided();
    if (decided != null) {
      return new Ruling(decided, false);
    }
    List<AuditRecord> own =
        earlier.stream().filter(record -> record.actor().equals(attempt.actor())).toList();
    if (isLocked(attempt.actor())
        || own.stream().anyMatch(record -> record.outcome() == Outcome.LOCKED)) {
      return new Ruling(Outcome.LOCKED, false);
    }
    Set<String> fresh = new HashSet<>();
    own.stream()
        .filter(record -> record.outcome() == Outcome.DISCLOSED)
        .forEach(record -> fresh.addAll(record.subjects()));
    Reader reader = readers.getOrDefault(attempt.actor(), Reader.NEW);
    int hourBefore = reader.distinct(fresh, now.minus(HOUR));
    int dayBefore = reader.distinct(fresh, now.minus(MEMORY));
    fresh.addAll(attempt.subjects());
    int hour = reader.distinct(fresh, now.minus(HOUR));
    int day = reader.distinct(fresh, now.minus(MEMORY));
    if (hour > bounds.lockPerHour() || day > bounds.lockPerDay()) {
      return new Ruling(Outcome.LOCKED, true);
    }
    if (!beyondFirst(hour, day)) {
      return new Ruling(Outcome.DISCLOSED, false);
    }
    return attempt.freshlySignedIn()
        ? new Ruling(Outcome.DISCLOSED, !beyondFirst(hourBefore, dayBefore))
        : new Ruling(Outcome.STEP_UP_REQUIRED, true);
  }

  private boolean beyondFirst(int hour, int day) {
    return hour > bounds.stepUpPerHour() || day > bounds.stepUpPerDay();
  }

  boolean isLocked(String actor) {
    return locks.containsKey(actor);
  }

  Optional<Lock> lockOf(String actor) {
    return Optional.ofNullable(locks.get(actor));
  }

  Collection<Lock> locks() {
    return List.copyOf(locks.values());
  }

  /** People a reader was told about, each with the last time, the latest last. */
  private static final class Reader {

    static final Reader NEW = new Reader();

    private final LinkedHashMap<String, Instant> told = new LinkedHashMap<>();

    void tell(List<String> subjects, Instant at) {
      forget(at.minus(MEMORY));
      subjects.forEach(subject -> told.putLast(subject, at));
    }

    /** Whether nothing is left. */
    boolean forget(Instant before) {
      var eldest = told.entrySet().iterator();
      while (eldest.hasNext() && eldest.next().getValue().isBefore(before)) {
        eldest.remove();
      }
      return told.isEmpty();
    }

    /** Different people since then, with these ones added. */
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
}
