package org.dayanisma.auditlog;

import static org.dayanisma.accesscontrol.Role.AUDITOR;

import java.util.List;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.httpapi.Cursor;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit log for the auditor, newest first. To look into it is a reading like any other:
 * recorded with whom it was about, {@code subject}, and with whose readings, {@code actor}, as its
 * object.
 */
@RestController
final class AuditRecordsController {

  private final String service;
  private final AuditLog audit;

  AuditRecordsController(String service, AuditLog audit) {
    this.service = service;
    this.audit = audit;
  }

  /** {@code subject}: id of a person or of another thing read; {@code actor}: a user id. */
  @GetMapping("/api/audit-records")
  @AllowedRoles(AUDITOR)
  @Discloses(action = "read-audit", to = @Discloses.To(roles = AUDITOR, purposes = Purpose.AUDIT))
  KeysetPage<AuditRecordResponse> list(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String actor,
      PageRequest page,
      Disclosure disclosure) {
    requireId("/subject", subject);
    requireId("/actor", actor);
    Long below = page.position(1).map(AuditRecordsController::index).orElse(null);
    List<AuditRecord> rows = audit.search(subject, actor, below, page.rowsToRead());
    disclosure.of(actor, subject == null ? List.of() : List.of(subject));
    return KeysetPage.of(rows, page, row -> Cursor.encode(Long.toString(row.index())))
        .map(row -> AuditRecordResponse.of(service, row));
  }

  private static void requireId(String pointer, @Nullable String id) {
    if (id != null && !AuditRecord.isId(id)) {
      throw Problems.badRequest(pointer, "invalid-parameter", "This is not an id.");
    }
  }

  private static Long index(List<String> position) {
    try {
      return Long.valueOf(position.getFirst());
    } catch (NumberFormatException foreign) {
      throw Problems.badRequest(
          "/after", "invalid-cursor", "after is not a position of this list.");
    }
  }
}
