package org.dayanisma.casework.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.application.CaseQuery;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.OnTick;
import org.dayanisma.httpapi.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cases of which the caller needs to know, newest first. */
@RestController
class CaseListController {

  private final FindCases cases;

  CaseListController(FindCases cases) {
    this.cases = cases;
  }

  /** {@code dueBefore}: cases with an open deadline whose safe day is before that day. */
  @GetMapping("/api/cases")
  @LegalRoles
  @DisclosesCase("list-cases")
  @OnTick
  KeysetPage<CaseOverviewResponse> list(
      Actor actor,
      Disclosure disclosure,
      PageRequest page,
      @RequestParam(required = false) @Nullable UUID memberId,
      @RequestParam(required = false) @Nullable UUID responsibleId,
      @RequestParam(required = false) @Nullable CaseKind kind,
      @RequestParam(required = false) @Nullable CaseStatus status,
      @RequestParam(required = false) @Nullable LocalDate dueBefore) {
    CaseQuery query =
        new CaseQuery(
            member(memberId),
            member(responsibleId),
            kind,
            status,
            dueBefore,
            page.lastSeen(CaseId::new));
    List<CaseOverview> rows = cases.list(actor, query, page.rowsToRead());
    KeysetPage<CaseOverview> shown =
        KeysetPage.of(rows, page, row -> page.cursor(new LastSeen<>(row.openedAt(), row.id())));
    disclosure.of(shown.items().stream().map(line -> line.memberId().toString()).toList());
    return shown.map(CaseOverviewResponse::of);
  }

  private static @Nullable MemberId member(@Nullable UUID id) {
    return id == null ? null : new MemberId(id);
  }
}
