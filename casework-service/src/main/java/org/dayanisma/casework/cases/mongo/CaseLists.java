package org.dayanisma.casework.cases.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.Keyset;
import org.dayanisma.aggregates.StoredPart;
import org.dayanisma.casework.cases.application.CaseFilter;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.application.CaseQuery;
import org.dayanisma.casework.cases.application.OwnCase;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.eventrelay.AggregateCollection;
import org.jspecify.annotations.Nullable;

/**
 * Lists of cases. Who reads is part of the query, so that pages, their ends and their cost know
 * nothing of cases that do not exist for the reader.
 */
record CaseLists(
    AggregateCollection cases, StoredPart<CaseRow> rows, StoredPart<OwnCaseRow> ownRows) {

  private static final Keyset NEWEST_FIRST = Keyset.newestFirst("openedAt");

  List<CaseOverview> find(CaseFilter filter, int limit) {
    return cases.find(where(filter), NEWEST_FIRST.order(), limit).stream()
        .map(found -> rows.of(found).overview())
        .toList();
  }

  /** What the member is not shown is no part of the query either. */
  List<OwnCase> ofMember(MemberId memberId, @Nullable LastSeen<CaseId> after, int limit) {
    Bson where =
        Filters.and(
            Filters.eq("memberId", memberId.toString()),
            Filters.ne(CaseFields.SEALED, true),
            NEWEST_FIRST.behind(after));
    return cases.find(where, NEWEST_FIRST.order(), limit).stream()
        .map(found -> ownRows.of(found).shown())
        .toList();
  }

  private static Bson where(CaseFilter filter) {
    List<Bson> all = new ArrayList<>();
    all.add(existsFor(filter.reader()));
    CaseQuery asked = filter.query();
    if (asked.memberId() != null) {
      all.add(Filters.eq("memberId", asked.memberId().toString()));
    }
    if (asked.responsibleId() != null) {
      all.add(Filters.eq(CaseFields.RESPONSIBLE, asked.responsibleId().toString()));
    }
    if (asked.kind() != null) {
      all.add(Filters.eq("measure.kind", asked.kind().name()));
    }
    if (asked.status() != null) {
      all.add(Filters.eq("status", asked.status().name()));
    }
    if (asked.dueBefore() != null) {
      all.add(Filters.lt("nextSafeOn", asked.dueBefore().toString()));
    }
    all.add(NEWEST_FIRST.behind(asked.after()));
    return Filters.and(all);
  }

  private static Bson existsFor(CaseFilter.Reader reader) {
    String memberId = reader.memberId().toString();
    Bson inOffice =
        reader.withinUnits().isEmpty()
            ? within(reader.withinUnits())
            : Filters.or(within(reader.withinUnits()), Filters.eq(CaseFields.SEALED, true));
    Bson ofTheirTeams =
        Filters.and(
            inOffice,
            Filters.or(
                Filters.eq(CaseFields.RESPONSIBLE, memberId),
                Filters.eq(CaseFields.COLLEAGUE, memberId)));
    Bson coordinated =
        Filters.and(within(reader.coordinatedUnits()), Filters.ne(CaseFields.SEALED, true));
    return Filters.and(Filters.ne("memberId", memberId), Filters.or(ofTheirTeams, coordinated));
  }

  private static Bson within(List<UnitId> unitIds) {
    return Filters.in("unitPath", unitIds.stream().map(UnitId::toString).toList());
  }
}
