package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as the auditor sees it. */
record AuditRecordResponse(
    String service,
    long index,
    Instant at,
    String actor,
    @Nullable String actorMember,
    String action,
    String route,
    String purpose,
    @Nullable String object,
    List<String> subjects,
    String outcome,
    @Nullable String correlationId) {

  static AuditRecordResponse of(String service, AuditRecord record) {
    return new AuditRecordResponse(
        service,
        record.index(),
        record.at(),
        record.actor(),
        record.actorMember(),
        record.action(),
        record.route(),
        record.purpose(),
        record.object(),
        record.subjects(),
        record.outcome().code(),
        record.correlationId());
  }
}
