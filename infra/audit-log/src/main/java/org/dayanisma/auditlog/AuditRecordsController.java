package org.dayanisma.auditlog;

import static org.dayanisma.accesscontrol.Role.AUDITOR;

import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit log for the auditor, newest first. Looking into it is a reading like any other: it is
 * recorded with the people it tells about, who count towards the auditor's own bounds, and with the
 * {@code actorId} whose readings were found as its object.
 *
 * <p>What somebody types is kept only if it can be nothing but an id: a record is there for ever,
 * and a national id has the form of a user id, too.
 *
 * <p>Things have pseudonyms here and cannot be asked for by their ids, so that the auditor cannot
 * try out whether a case exists. Whoever asks for one person is told about that person only.
 */
@RestController
final class AuditRecordsController {

  private final String service;
  private final AuditLog audit;
  private final ObjectPseudonyms pseudonyms;

  AuditRecordsController(String service, AuditLog audit, ObjectPseudonyms pseudonyms) {
    this.service = service;
    this.audit = audit;
    this.pseudonyms = pseudonyms;
  }

  /**
   * @param subjectId of a person who was read about
   * @param actorId user id of a reader, in whatever form the identity provider gives it
   */
  @GetMapping("/api/audit-records")
  @AllowedRoles(AUDITOR)
  @Discloses(action = "read-audit", to = @Discloses.To(roles = AUDITOR, purposes = Purpose.AUDIT))
  KeysetPage<AuditRecordResponse> list(
      @RequestParam(required = false) @Nullable UUID subjectId,
      @RequestParam(required = false) @Nullable String actorId,
      PageRequest page,
      Disclosure disclosure) {
    requireUserId(actorId);
    String subject = subjectId == null ? null : subjectId.toString();
    Long below = page.position(1).map(position -> position.number(0)).orElse(null);
    List<AuditRecord> rows = audit.search(subject, actorId, below, page.rowsToRead());
    disclosure.of(
        rows.isEmpty() ? null : actorId,
        subject == null ? subjectsOf(rows, page) : List.of(subject));
    return KeysetPage.of(rows, page, row -> page.cursor(Long.toString(row.index())))
        .map(row -> shown(row, subject));
  }

  /**
   * The subjects of the rows that are shown; the row after them only tells that there is a next
   * page.
   */
  private static List<String> subjectsOf(List<AuditRecord> rows, PageRequest page) {
    return rows.stream().limit(page.limit()).flatMap(row -> row.subjects().stream()).toList();
  }

  private AuditRecordResponse shown(AuditRecord row, @Nullable String subject) {
    return AuditRecordResponse.of(
        service,
        row,
        pseudonyms.of(row.object()),
        subject == null ? row.subjects() : List.of(subject));
  }

  private static void requireUserId(@Nullable String id) {
    if (id != null && !AuditRecord.isId(id)) {
      throw Problems.badRequest("/actorId", "invalid-parameter", "This is not an id.");
    }
  }
}
