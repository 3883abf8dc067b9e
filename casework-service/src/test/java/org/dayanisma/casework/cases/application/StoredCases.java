package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/** A store of cases with what its contract puts into it: cases of one unit of its own. */
abstract class StoredCases {

  static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  static final Instant OPENED = Instant.parse("2026-03-16T10:00:05.123Z");
  final UnitId unit = new UnitId(UUID.randomUUID());
  final MemberId member = somebody();

  protected abstract Cases cases();

  protected abstract CaseOverviews overviews();

  protected abstract OwnCases ownCases();

  static Measure measure(CaseKind kind) {
    return TestMeasure.of(kind, EFFECTIVE, EFFECTIVE);
  }

  static MemberId somebody() {
    return new MemberId(UUID.randomUUID());
  }

  protected Case save(Case before, List<CaseEvent> events) {
    Versioned<Case> present = cases().find(before.id()).orElseThrow();
    assertThat(present.value()).isEqualTo(before);
    assertThat(cases().save(present, events)).isTrue();
    return before.applyAll(events);
  }

  protected Case add(MemberId memberId, @Nullable Responsible responsible) {
    return add(memberId, responsible, Account.NONE);
  }

  protected Case add(MemberId memberId, @Nullable Responsible responsible, Account account) {
    List<CaseEvent> events = events(memberId, responsible, account);
    Case opened = Case.of(events);
    assertThat(cases().add(opened, events)).contains(Versioned.made(opened, events));
    return opened;
  }

  List<CaseEvent> events(MemberId memberId, @Nullable Responsible responsible, Account account) {
    Measure measure = TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE);
    CaseId id = TestPlan.IDS.of(memberId, measure, 1);
    return TestOpening.of(id, memberId, List.of(unit("root"), unit), measure)
        .ledBy(responsible)
        .saying(account)
        .at(OPENED)
        .withDeadlines();
  }

  Case add(MemberId memberId, Measure measure, int ordinal, Instant openedAt) {
    CaseId id = TestPlan.IDS.of(memberId, measure, ordinal);
    List<CaseEvent> events =
        TestOpening.of(id, memberId, List.of(unit("root"), unit), measure)
            .at(openedAt)
            .withDeadlines();
    Case opened = Case.of(events);
    assertThat(cases().add(opened, events)).contains(Versioned.made(opened, events));
    return opened;
  }
}
