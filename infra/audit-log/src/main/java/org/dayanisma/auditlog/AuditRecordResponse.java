package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as the auditor sees it.
 *
 * @param object a pseudonym for the thing read, never its id
 * @param actorId who read or changed, as the identity provider names them
 * @param subjectIds the people who were read about; only the person asked for, if there is one
 * @param details units, offices and the like, as they stand in the record
 */
record AuditRecordResponse(
    String service,
    long index,
    Instant at,
    String actorId,
    @Nullable String actorMemberId,
    String action,
    String route,
    String purpose,
    @Nullable String object,
    List<String> subjectIds,
    String outcome,
    @Nullable String correlationId,
    Map<String, String> details) {

  static AuditRecordResponse of(
      String service, AuditRecord record, @Nullable String pseudonym, List<String> subjects) {
    return new AuditRecordResponse(
        service,
        record.index(),
        record.at(),
        record.actor(),
        record.actorMember(),
        record.action(),
        record.route(),
        record.purpose(),
        pseudonym,
        subjects,
        record.outcome().code(),
        record.correlationId(),
        record.details());
  }
}
