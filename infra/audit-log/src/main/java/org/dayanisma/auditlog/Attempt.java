package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to read or to change; it becomes a record once it is known what comes of
 * it.
 *
 * @param details what else it is about, as in {@link AuditRecord}
 * @param freshlySignedIn whether the reader has just proved who they are
 * @param outcome what comes of it, unless a bound of reading prevents it
 * @param bounded whether the bounds of reading apply
 */
record Attempt(
    String actor,
    @Nullable String actorMember,
    String action,
    String route,
    String purpose,
    @Nullable String object,
    List<String> subjects,
    @Nullable String correlationId,
    SortedMap<String, String> details,
    boolean freshlySignedIn,
    RecordedOutcome outcome,
    boolean bounded) {

  /** The detail of a record that names the program, by its client id, that reads or acts. */
  private static final String PROGRAM = "program";

  /** These details, and which program it is if it is one. */
  static SortedMap<String, String> detailsOf(
      @Nullable String program, Map<String, String> details) {
    SortedMap<String, String> all = new TreeMap<>(details);
    if (program != null) {
      all.put(PROGRAM, program);
    }
    return all;
  }

  /** The program that reads or acts; empty for people and for the platform's own programs. */
  static Optional<String> program(Map<String, String> details) {
    return Optional.ofNullable(details.get(PROGRAM));
  }

  AuditRecord recordedAs(long index, Instant at, Ruling ruling) {
    SortedMap<String, String> all = new TreeMap<>(details);
    all.putAll(ruling.details());
    return recordedAs(index, at, ruling.outcome(), all);
  }

  AuditRecord recordedAs(long index, Instant at, RecordedOutcome ruled) {
    return recordedAs(index, at, ruled, details);
  }

  private AuditRecord recordedAs(
      long index, Instant at, RecordedOutcome ruled, SortedMap<String, String> all) {
    return new AuditRecord(
        index,
        at,
        actor,
        actorMember,
        action,
        route,
        purpose,
        object,
        subjects,
        ruled,
        correlationId,
        all);
  }

  /** The same attempt, about some of the people only. */
  Attempt about(List<String> some) {
    return copy(some, details, outcome, bounded);
  }

  /** The same with more details. */
  Attempt with(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(details);
    all.putAll(more);
    return copy(subjects, all, outcome, bounded);
  }

  /**
   * What came of a change that was recorded as begun, by the same person and about the same thing.
   */
  Attempt cameTo(RecordedOutcome ended) {
    return copy(subjects, details, ended, false);
  }

  private Attempt copy(
      List<String> people,
      SortedMap<String, String> said,
      RecordedOutcome ended,
      boolean isBounded) {
    return new Attempt(
        actor,
        actorMember,
        action,
        route,
        purpose,
        object,
        people,
        correlationId,
        said,
        freshlySignedIn,
        ended,
        isBounded);
  }
}
