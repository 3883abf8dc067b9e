package org.dayanisma.auditlog;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dayanisma.dataprotection.DocumentStamps;

/** What tests append. */
final class Records {

  static final BulkReadingBounds GENEROUS =
      new BulkReadingBounds(100_000, 100_000, 200_000, 200_000, Duration.ofMinutes(5));

  static final ProgramBounds PROGRAMS = new ProgramBounds(1000, Map.of());

  /** Without a key: they show a change but do not keep out a forger. */
  private static final DocumentStamps STAMPS =
      (collection, content) -> Integer.toHexString(new TreeMap<>(content).hashCode());

  private Records() {}

  static Attempt read(String actor, String... subjects) {
    return read(actor, List.of(subjects), false);
  }

  static Attempt read(String actor, List<String> subjects, boolean freshlySignedIn) {
    return new Attempt(
        actor,
        null,
        "read-member",
        "GET /api/members/{id}",
        "membership-administration",
        null,
        subjects,
        "correlation-1",
        Collections.emptySortedMap(),
        freshlySignedIn,
        RecordedOutcome.DISCLOSED,
        true);
  }

  /** A reading by a program. */
  static Attempt readBy(String program, String actor, String action, List<String> subjects) {
    return new Attempt(
        actor,
        null,
        action,
        "GET /api/members/{id}",
        "membership-administration",
        null,
        subjects,
        "correlation-1",
        Attempt.detailsOf(program, Map.of()),
        false,
        RecordedOutcome.DISCLOSED,
        true);
  }

  static Attempt release(String officer, String locked) {
    return new Attempt(
        officer,
        null,
        "release-reading-lock",
        "POST /api/reading-locks/{userId}/release",
        "audit",
        locked,
        List.of(),
        null,
        Collections.emptySortedMap(),
        true,
        RecordedOutcome.RELEASED,
        false);
  }

  static AuditRecord told(String actor, Instant at, List<String> subjects) {
    return read(actor, subjects, false).recordedAs(0, at, RecordedOutcome.DISCLOSED);
  }

  static AuditLog log(MongoDatabase database, BulkReadingBounds bounds, InstantSource time) {
    return log(database, bounds, time, new SimpleMeterRegistry());
  }

  static AuditLog log(
      MongoDatabase database,
      BulkReadingBounds bounds,
      InstantSource time,
      SimpleMeterRegistry meters) {
    return log(database, bounds, PROGRAMS, time, meters);
  }

  static AuditLog log(
      MongoDatabase database,
      BulkReadingBounds bounds,
      ProgramBounds programs,
      InstantSource time,
      SimpleMeterRegistry meters) {
    return new AuditLog(
        new MongoRecords(database, Duration.ofSeconds(20), STAMPS),
        () -> new Readership(bounds, ConfirmationBounds.NONE, programs),
        time,
        new AuditMeters(meters));
  }
}
