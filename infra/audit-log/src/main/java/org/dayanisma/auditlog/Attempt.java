package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to read; becomes a record when it is known what comes of it.
 *
 * @param freshlySignedIn whether the reader has proved who they are just now
 * @param decided the outcome, when it does not depend on how much was read before
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
    boolean freshlySignedIn,
    @Nullable Outcome decided) {

  AuditRecord recordedAs(long index, Instant at, Outcome outcome) {
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
        outcome,
        correlationId);
  }
}
