package org.dayanisma.auditlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many people each reader was told about lately, and who is locked: the fold of the log. It has
 * no store of its own; since a record is appended only after all records before it were folded, the
 * bounds hold across instances and restarts. Not thread-safe.
 */
final class Readership {

  static final Duration MEMORY = Duration.ofDays(1);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SWEEP_EVERY = 4096;

  /** The detail of a confirmation that says how many guesses it answers. */
  static final String GUESSES = "guesses";

  private static final Pattern FEW_DIGITS = Pattern.compile("[0-9]{1,4}");

  /** The detail of a record that names the request by which a reader was released. */
  private static final String COMMAND = "command";

  private final BulkReadingBounds bounds;
  private final ConfirmationBounds confirmations;
  private final ProgramBounds programs;
  private final Map<String, PeopleTold> readers = new HashMap<>();
  private final Map<String, PeopleTold> confirmed = new HashMap<>();
  private final Map<String, Lock> locks = new HashMap<>();
  private final Map<String, Release> releases = new HashMap<>();

  /** When a program met its bound last. */
  private final Map<String, Instant> met = new HashMap<>();

  private int sinceSweep;

  /** A lock that was released, and when. */
  private record Release(Lock lock, Instant at) {}

  Readership(BulkReadingBounds bounds, ConfirmationBounds confirmations, ProgramBounds programs) {
    this.bounds = bounds;
    this.confirmations = confirmations;
    this.programs = programs;
  }

  /** Takes the next record of the log into account. */
  void observe(AuditRecord record) {
    switch (record.outcome()) {
      case DISCLOSED, REPEATED, BEGUN -> tell(readers, record);
      case STEP_UP_REQUIRED, DONE, REFUSED, NOT_FOUND, IN_CONFLICT, FAILED -> {}
      case READING_BOUND -> met.put(readerOf(record), record.at());
      case LOCKED ->
          locks.putIfAbsent(
              record.actor(),
              new Lock(record.actor(), record.actorMember(), record.at(), record.index()));
      case RELEASED -> {
        Lock released = locks.remove(record.object());
        String command = record.details().get(COMMAND);
        if (released != null && command != null) {
          releases.put(command, new Release(released, record.at()));
        }
        readers.remove(record.object());
        confirmed.remove(record.object());
      }
    }
    if (confirms(record)) {
      List<String> counted = confirmed(record);
      if (!counted.isEmpty()) {
        confirmed
            .computeIfAbsent(readerOf(record), reader -> new PeopleTold())
            .tell(counted, record.at());
      }
    }
    if (++sinceSweep >= SWEEP_EVERY) {
      sinceSweep = 0;
      Instant before = record.at().minus(MEMORY);
      readers.values().removeIf(reader -> reader.forget(before));
      confirmed.values().removeIf(reader -> reader.forget(before));
      releases.values().removeIf(release -> release.at().isBefore(before));
      met.values().removeIf(at -> at.isBefore(before));
    }
  }

  /** For a confirmation the refusal tells as much as the answer does: that somebody was found. */
  private boolean confirms(AuditRecord record) {
    return confirmations.cover(record.action())
        && switch (record.outcome()) {
          case STEP_UP_REQUIRED, READING_BOUND -> true;
          default -> record.outcome().tells();
        };
  }

  private static void tell(Map<String, PeopleTold> told, AuditRecord record) {
    if (!record.subjects().isEmpty()) {
      told.computeIfAbsent(readerOf(record), reader -> new PeopleTold())
          .tell(record.subjects(), record.at());
    }
  }

  /**
   * Who reads. A program is one reader, whomever its tokens are about; no user id looks like that.
   */
  private static String readerOf(String actor, Map<String, String> details) {
    return Attempt.program(details).map(Readership::readerOf).orElse(actor);
  }

  private static String readerOf(String program) {
    return "program:" + program;
  }

  private static String readerOf(AuditRecord record) {
    return readerOf(record.actor(), record.details());
  }

  /**
   * What a confirmation counts as: the people, or each single guess where every line of a request
   * is compared with what is kept about somebody.
   */
  private static List<String> confirmed(AuditRecord record) {
    return confirmed(record.details(), record.subjects(), Long.toString(record.index()));
  }

  private static List<String> confirmed(
      Map<String, String> details, List<String> subjects, String place) {
    String guesses = details.getOrDefault(GUESSES, "");
    return FEW_DIGITS.matcher(guesses).matches()
        ? IntStream.range(0, Integer.parseInt(guesses)).mapToObj(n -> place + "#" + n).toList()
        : subjects;
  }

  /** The same attempt, whose guesses stand in another record. */
  static Attempt withoutGuesses(Attempt attempt) {
    return attempt.details().containsKey(GUESSES) ? attempt.with(Map.of(GUESSES, "0")) : attempt;
  }

  /**
   * What comes of an attempt.
   *
   * @param earlier records that will stand in the log before it but were not observed yet
   */
  Ruling rule(Attempt attempt, Instant now, List<AuditRecord> earlier) {
    if (!attempt.bounded()) {
      return new Ruling(attempt.outcome(), false);
    }
    String reader = readerOf(attempt.actor(), attempt.details());
    List<AuditRecord> own =
        earlier.stream().filter(record -> readerOf(record).equals(reader)).toList();
    if (isLocked(attempt.actor())
        || own.stream().anyMatch(record -> record.outcome() == RecordedOutcome.LOCKED)) {
      return new Ruling(RecordedOutcome.LOCKED, false);
    }
    return Attempt.program(attempt.details())
        .map(program -> ruleProgram(program, attempt, now, own))
        .orElseGet(() -> rulePerson(attempt, now, own));
  }

  private Ruling rulePerson(Attempt attempt, Instant now, List<AuditRecord> own) {
    if (confirmations.cover(attempt.action())
        && beyondConfirmations(attempt.actor(), beingConfirmed(attempt, own), now)
            .findAny()
            .isPresent()) {
      return new Ruling(RecordedOutcome.LOCKED, true);
    }
    Set<String> fresh = told(own);
    PeopleTold reader = readers.getOrDefault(attempt.actor(), PeopleTold.NOBODY);
    int hourBefore = reader.distinct(fresh, now.minus(HOUR));
    int dayBefore = reader.distinct(fresh, now.minus(MEMORY));
    fresh.addAll(attempt.subjects());
    int hour = reader.distinct(fresh, now.minus(HOUR));
    int day = reader.distinct(fresh, now.minus(MEMORY));
    if (hour > bounds.lockPerHour() || day > bounds.lockPerDay()) {
      return new Ruling(RecordedOutcome.LOCKED, true);
    }
    if (!beyondFirst(hour, day)) {
      return new Ruling(attempt.outcome(), false);
    }
    return attempt.freshlySignedIn()
        ? new Ruling(attempt.outcome(), !beyondFirst(hourBefore, dayBefore))
        : new Ruling(RecordedOutcome.STEP_UP_REQUIRED, true);
  }

  /** People of whom these records told. */
  private static Set<String> told(List<AuditRecord> own) {
    Set<String> people = new HashSet<>();
    own.stream()
        .filter(record -> record.outcome().tells())
        .forEach(record -> people.addAll(record.subjects()));
    return people;
  }

  /**
   * A program has no step-up, because it cannot sign in again, and no lock, because it would ask
   * again for ever: it is refused until there is room.
   */
  private Ruling ruleProgram(String program, Attempt attempt, Instant now, List<AuditRecord> own) {
    String reader = readerOf(program);
    Set<String> people = told(own);
    people.addAll(attempt.subjects());
    PeopleTold told = readers.getOrDefault(reader, PeopleTold.NOBODY);
    return Stream.concat(
            beyondConfirmations(reader, beingConfirmed(attempt, own), now),
            Beyond.of(told, people, programs.of(program), MEMORY, now).stream())
        .max(Comparator.comparing(Beyond::until))
        .map(beyond ->
            new Ruling(
                RecordedOutcome.READING_BOUND, !hasMet(reader, now, own), beyond.detailsAt(now)))
        .orElseGet(() -> new Ruling(attempt.outcome(), false));
  }

  private boolean hasMet(String reader, Instant now, List<AuditRecord> own) {
    Instant last = met.get(reader);
    return (last != null && !last.isBefore(now.minus(MEMORY)))
        || own.stream().anyMatch(record -> record.outcome() == RecordedOutcome.READING_BOUND);
  }

  /**
   * How long a program has to wait before anything is answered, because it had too many people
   * confirmed: whether it is refused would be an answer as well. Empty if it may read.
   */
  Optional<Duration> restOf(String program, Instant now) {
    return beyondConfirmations(readerOf(program), Set.of(), now)
        .max(Comparator.comparing(Beyond::until))
        .map(beyond -> beyond.waitFrom(now));
  }

  private Stream<Beyond> beyondConfirmations(String reader, Set<String> people, Instant now) {
    PeopleTold told = confirmed.getOrDefault(reader, PeopleTold.NOBODY);
    return Stream.of(
            Beyond.of(told, people, confirmations.perHour(), HOUR, now),
            Beyond.of(told, people, confirmations.perDay(), MEMORY, now))
        .flatMap(Optional::stream);
  }

  /** What this attempt would confirm, and records before it that were not observed yet. */
  private Set<String> beingConfirmed(Attempt attempt, List<AuditRecord> own) {
    Set<String> people = new HashSet<>();
    if (confirmations.cover(attempt.action())) {
      people.addAll(confirmed(attempt.details(), attempt.subjects(), "now"));
    }
    own.stream().filter(this::confirms).forEach(record -> people.addAll(confirmed(record)));
    return people;
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

  /** What the record of a release says about the request. */
  static SortedMap<String, String> releasedBy(String command) {
    return new TreeMap<>(Map.of(COMMAND, command));
  }

  /** The lock that this request has released, unless that was before {@code since}. */
  Optional<Lock> releasedBy(String command, Instant since) {
    return Optional.ofNullable(releases.get(command))
        .filter(release -> !release.at().isBefore(since))
        .map(Release::lock);
  }

  Collection<Lock> locks() {
    return List.copyOf(locks.values());
  }
}
