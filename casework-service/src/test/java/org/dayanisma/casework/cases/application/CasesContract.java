package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.members;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Corrections;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Ladder;
import org.dayanisma.casework.cases.domain.Lodgings;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.PutRight;
import org.dayanisma.casework.cases.domain.Reinstatements;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Reports;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of cases must do; run on each of them. */
public abstract class CasesContract {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final Instant OPENED = Instant.parse("2026-03-16T10:00:05.123Z");
  private final UnitId unit = new UnitId(UUID.randomUUID());
  private final MemberId member = somebody();

  protected abstract Cases cases();

  protected abstract CaseOverviews overviews();

  protected abstract OwnCases ownCases();

  @Test
  void keepsACaseWhole() {
    Case opened = add(member, null, Account.NONE.withSummary("a summary"));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(opened);
    assertThat(cases().relations(opened.id())).contains(opened.relations());
    assertThat(cases().lookByDeadline(opened.deadlines().getFirst().id()))
        .hasValueSatisfying(found -> assertThat(found.open().value()).isEqualTo(opened));
    assertThat(cases().find(new CaseId(UUID.randomUUID()))).isEmpty();
    assertThat(cases().lookByDeadline(new DeadlineId(UUID.randomUUID()))).isEmpty();
    assertThat(cases().relations(new CaseId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void keepsAClosedCaseWhole() {
    Case opened =
        add(member, new Responsible(member("asya"), false), Account.NONE.withSummary("a summary"));
    Closure closure =
        new Closure(Closure.Outcome.SETTLED, LocalDate.of(2026, 9, 1), OPENED, "a note");

    var _ = save(opened, Deeds.closed(opened, closure));

    assertThat(cases().find(opened.id()))
        .map(Versioned::value)
        .contains(opened.applyAll(Deeds.closed(opened, closure)));
  }

  @Test
  void keepsWhatWasWrittenWhenTheMeasureWasTakenInAgain() {
    Case opened = add(member, null, Account.NONE.withSummary("a summary"));
    Case state = save(opened, opened.tell(new Account.Addition(member("asya"), OPENED, "more")));
    state = save(state, state.tell(new Account.Addition(null, OPENED, "of a program")));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(state.account().additions()).hasSize(2);
  }

  @Test
  void keepsThatTheMeasureWasCorrectedAndIsFoundByBothDays() {
    Case opened = add(member, null);
    LocalDate right = EFFECTIVE.plusDays(3);
    Measure corrected = opened.measure().corrected(right, right, EFFECTIVE);
    Case state =
        save(
            opened,
            new Corrections(opened)
                .followed(corrected, 2, OPENED, TestPlan.PLAN.deadlinesOf(opened.id(), corrected)));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    for (LocalDate day : List.of(EFFECTIVE, right)) {
      assertThat(cases().ofMeasure(member, CaseKind.DISMISSAL, day))
          .as("%s", day)
          .containsExactly(state.relations());
    }
    state = save(state, new Corrections(state).withdrawn(3, OPENED));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(state.isOpen()).isFalse();
  }

  @Test
  void keepsWhatStoodThereBeforeItWasPutRightByHand() {
    Case opened = add(member, null);
    PutRight how = PutRight.byHand(member("asya"), OPENED, "typed the month");
    RightDays.Said said = new RightDays.Said(EFFECTIVE.plusDays(3), EFFECTIVE.plusDays(4), false);
    Case state =
        save(
            opened,
            accepted(new RightDays(opened).say(said, how, EFFECTIVE.plusDays(9), TestPlan.PLAN)));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(state.correction()).satisfies(kept -> assertThat(kept.former()).hasSize(1));
  }

  @Test
  void findsTheCasesOfAMemberThatEndedWithAReinstatementOrHadDoneSo() {
    Closure back = new Closure(Closure.Outcome.REINSTATED, EFFECTIVE, OPENED, "a note");
    Case first = add(member, null);
    add(member, measure(CaseKind.SUSPENSION), 1, OPENED);
    Case closed = save(first, Deeds.closed(first, back));
    assertThat(cases().reinstated(member)).containsExactly(closed.relations());
    TakenBack never = new TakenBack(EFFECTIVE, null);

    Case again =
        save(closed, new Reinstatements(closed).takenBack(never, 6, OPENED, TestPlan.PLAN));

    assertThat(again.isOpen()).isTrue();
    assertThat(cases().find(again.id())).map(Versioned::value).contains(again);
    assertThat(cases().reinstated(member)).containsExactly(again.relations());
    assertThat(cases().reinstated(somebody())).isEmpty();
  }

  @Test
  void keepsWhatWasLodgedAndWhatWasTakenBack() {
    Case opened = add(member, null);
    DeadlineId first = opened.deadlines().getFirst().id();
    Case state = save(opened, Deeds.lodged(opened, Deeds.lodging(EFFECTIVE, "2026/1234 E.")));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);

    state =
        save(
            state,
            accepted(new Lodgings(state).reopen(first, member("asya"), OPENED, "another file")));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);

    state = save(state, Deeds.lodged(state, Deeds.lodging(EFFECTIVE.plusDays(1), null)));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
  }

  @Test
  void keepsTheTeamAndTheSealWhole() {
    Case opened = add(member, new Responsible(member("asya"), true));
    Invitation berat =
        new Invitation(assignment("i-1"), member("berat"), TeamRole.CO_COUNSEL, OPENED);
    Invitation cem = new Invitation(assignment("i-2"), member("cem"), TeamRole.SECRETARY, OPENED);
    Case state = save(opened, Deeds.asked(opened, berat));
    state = save(state, Deeds.joined(state, berat));
    state = save(state, Deeds.asked(state, cem));
    state = save(state, Deeds.sealed(state, OPENED, "threats")); // which ends the asking
    state = save(state, Deeds.asked(state, cem));
    state = save(state, Deeds.removed(state, new Removal(member("cem"), OPENED, "why")));
    state = save(state, Deeds.removed(state, new Removal(member("berat"), OPENED, "why not")));
    state = save(state, Deeds.asked(state, cem));
    state = save(state, Deeds.unsealed(state, OPENED, "over"));
    state = save(state, Deeds.sealed(state, OPENED, "threats again"));
    state =
        save(state, List.of(new CaseEvent.Watched(state.id(), List.of(members("asya", "berat")))));
    state = save(state, Deeds.asked(state, cem));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(cases().relations(opened.id()))
        .hasValueSatisfying(relations -> {
          assertThat(relations.sealed()).isTrue();
          assertThat(relations.team().askedOf(member("cem"))).contains(cem);
          assertThat(relations.team().memberIds()).containsExactly(member("asya"));
        });
  }

  @Test
  void findsTheCasesOfOneMeasureTheOldestFirst() {
    Measure measure = TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE);
    Case third = add(member, measure, 3, OPENED.plusSeconds(2));
    Case first = add(member, measure, 2, OPENED);
    Case second = add(member, measure, 1, OPENED.plusSeconds(1));
    second = save(second, Deeds.sealed(second, OPENED, "threats"));
    add(member, TestMeasure.of(CaseKind.SUSPENSION, EFFECTIVE, null), 1, OPENED);
    add(member, TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE.plusDays(1), null), 1, OPENED);
    add(somebody(), measure, 1, OPENED);

    assertThat(cases().ofMeasure(member, CaseKind.DISMISSAL, EFFECTIVE))
        .containsExactly(first.relations(), second.relations(), third.relations());
    assertThat(cases().ofMeasure(member, CaseKind.ARREST, EFFECTIVE)).isEmpty();
    assertThat(cases().ofMeasure(member("nobody"), CaseKind.DISMISSAL, EFFECTIVE)).isEmpty();
  }

  @Test
  void keepsWhoKeepsASealedCaseOfWhoseTeamNobodyIsLeft() {
    Case sealed = add(member, new Responsible(member("asya-" + unit), true));
    Invitation berat =
        new Invitation(assignment("i-1"), member("berat-" + unit), TeamRole.SECRETARY, OPENED);
    sealed = save(sealed, Deeds.asked(sealed, berat));
    sealed = save(sealed, Deeds.joined(sealed, berat));
    sealed = save(sealed, Deeds.sealed(sealed, OPENED, "threats"));
    sealed = save(sealed, sealed.follow(List.of(unit("root"), unit("other-" + unit), unit)));
    assertThat(cases().sealedWith(member("asya-" + unit), null, 10)).containsExactly(sealed.id());
    assertThat(cases().sealedWith(member("berat-" + unit), null, 10)).containsExactly(sealed.id());
    assertThat(cases().sealedWith(member("berat-" + unit), sealed.id(), 10)).isEmpty();
    assertThat(cases().sealedWith(member("cem-" + unit), null, 10)).isEmpty();
    long before = cases().countWithoutKeeper();

    sealed = save(sealed, new SealedTeam(sealed).lookedAt(_ -> true));
    assertThat(cases().find(sealed.id())).map(Versioned::value).contains(sealed);
    assertThat(cases().orphaned(null, 1_000)).contains(sealed.id());
    assertThat(cases().countWithoutKeeper()).isEqualTo(before + 1);

    sealed =
        save(sealed, List.of(new CaseEvent.KeeperCalled(sealed.id(), member("dilan"), List.of())));
    assertThat(cases().find(sealed.id())).map(Versioned::value).contains(sealed);
    assertThat(cases().orphaned(null, 1_000)).contains(sealed.id());
    assertThat(cases().countWithoutKeeper()).isEqualTo(before);
    assertThat(cases().relations(sealed.id()))
        .contains(sealed.relations())
        .hasValueSatisfying(relations -> {
          assertThat(relations.keeperId()).isEqualTo(member("dilan"));
          assertThat(relations.unitPath()).as("as sealed").isEqualTo(List.of(unit("root"), unit));
        });

    sealed = save(sealed, new SealedTeam(sealed).lookedAt(_ -> false));
    assertThat(cases().find(sealed.id())).map(Versioned::value).contains(sealed);
    assertThat(cases().orphaned(null, 1_000)).doesNotContain(sealed.id());
  }

  @Test
  void listsASealedCaseForItsTeamWhereverItsUnitWasMoved() {
    Case sealed = add(member, new Responsible(member("asya"), true));
    sealed = save(sealed, Deeds.sealed(sealed, OPENED, "threats"));
    sealed = save(sealed, sealed.follow(List.of(unit("other-root"), unit)));
    CaseFilter.Reader elsewhere =
        new CaseFilter.Reader(path("root-" + unit), member("asya"), List.of());
    CaseFilter.Reader nowhere = new CaseFilter.Reader(List.of(), member("asya"), List.of());

    for (MemberId narrowed : Arrays.asList(null, member)) {
      assertThat(list(CaseQuery.ALL.about(narrowed).readBy(elsewhere))).contains(line(sealed));
      assertThat(list(CaseQuery.ALL.about(narrowed).readBy(nowhere))).isEmpty();
    }
  }

  @Test
  void listsNobodysOwnCase() {
    add(member, new Responsible(member, true));
    CaseFilter.Reader own = new CaseFilter.Reader(List.of(unit), member, List.of(unit));

    assertThat(list(CaseQuery.ALL.readBy(own))).isEmpty();
    assertThat(list(CaseQuery.ALL.about(member).readBy(own))).isEmpty();
  }

  @Test
  void keepsThatTheMeasureWasReported() {
    Case opened = add(member, null);
    assertThat(cases().find(opened.id())).map(found -> found.value().reportedUpTo()).contains(0L);

    Case reported = save(opened, new Reports(opened).reached(7, null));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(reported);
    assertThat(cases().relations(opened.id())).map(one -> one.reported()).contains(true);
    assertThat(reported.reportedUpTo()).isEqualTo(7);
  }

  @Test
  void listsASealedCaseForItsTeamOnlyWithoutAGapInThePages() {
    add(somebody(), null);
    Case sealed = add(member, new Responsible(member("asya"), true));
    sealed = save(sealed, Deeds.sealed(sealed, OPENED, "threats"));
    Invitation berat =
        new Invitation(assignment("i-1"), member("berat"), TeamRole.SECRETARY, OPENED);
    sealed = save(sealed, Deeds.asked(sealed, berat));
    add(somebody(), null);

    assertThat(overviews().find(reading(member("coordinator"), true, null), 2)).hasSize(2);
    assertThat(list(reading(member("coordinator"), true, null))).hasSize(2);
    assertThat(list(reading(member("coordinator"), true, member))).isEmpty();
    assertThat(list(reading(member("berat"), false, null))).isEmpty();
    assertThat(list(reading(member("asya"), false, member))).containsExactly(line(sealed));
    assertThat(list(reading(member("asya"), true, null))).hasSize(3);

    sealed = save(sealed, Deeds.joined(sealed, berat));
    assertThat(list(reading(member("berat"), false, null))).containsExactly(line(sealed));
    assertThat(list(reading(member("berat"), false, member))).containsExactly(line(sealed));
  }

  @Test
  void showsAMemberTheirOwnCasesTheNewestFirstAndNoneOfAnother() {
    add(somebody(), null);
    Case first = add(member, measure(CaseKind.SUSPENSION), 1, OPENED.minusSeconds(9));
    Case second = add(member, new Responsible(member("asya"), true));
    Case third = add(member, measure(CaseKind.DISCIPLINE), 1, OPENED.plusSeconds(9));
    Closure lost = new Closure(Closure.Outcome.UPHELD, LocalDate.of(2026, 9, 1), OPENED, "a note");
    third = save(third, Deeds.closed(third, lost));

    assertThat(ownCases().ofMember(member, null, 10)).isEqualTo(own(third, second, first));
    assertThat(ownCases().ofMember(member, null, 2)).isEqualTo(own(third, second));
    LastSeen<CaseId> after = new LastSeen<>(second.openedAt(), second.id());
    assertThat(ownCases().ofMember(member, after, 10)).isEqualTo(own(first));
    assertThat(ownCases().ofMember(somebody(), null, 10)).isEmpty();
    assertThat(ownCases().ofMember(member("asya"), null, 10))
        .as("of whom they answer for")
        .isEmpty();
  }

  @Test
  void showsAMemberNoSealedCaseWithoutAGapInThePages() {
    Case first = add(member, measure(CaseKind.SUSPENSION), 1, OPENED.minusSeconds(9));
    Case sealed = add(member, new Responsible(member("asya"), true));
    Case third = add(member, measure(CaseKind.DISCIPLINE), 1, OPENED.plusSeconds(9));
    sealed = save(sealed, Deeds.sealed(sealed, OPENED, "threats"));

    assertThat(ownCases().ofMember(member, null, 2)).isEqualTo(own(third, first));
    sealed = save(sealed, Deeds.unsealed(sealed, OPENED, "over"));
    assertThat(ownCases().ofMember(member, null, 10)).isEqualTo(own(third, sealed, first));
  }

  private static List<OwnCase> own(Case... cases) {
    return Arrays.stream(cases).map(OwnCase::of).toList();
  }

  private static Measure measure(CaseKind kind) {
    return TestMeasure.of(kind, EFFECTIVE, EFFECTIVE);
  }

  @Test
  void findsCasesOfWhoseDeadlinesSomebodyHasToBeReminded() {
    Case opened = add(member, new Responsible(member("asya"), true));
    LocalDate first = new Ladder(opened).remindsOn().orElseThrow();

    assertThat(cases().toRemind(first.minusDays(1), null, 1_000)).doesNotContain(opened.id());
    assertThat(cases().toRemind(first, null, 1_000)).contains(opened.id());
    assertThat(cases().toRemind(first, opened.id(), 1_000)).doesNotContain(opened.id());
    opened = save(opened, new Ladder(opened).remind(first));
    assertThat(cases().toRemind(first, null, 1_000)).doesNotContain(opened.id());
    opened = save(opened, new Ladder(opened).remind(LocalDate.of(2027, 1, 1)));
    assertThat(cases().toRemind(LocalDate.MAX, null, 1_000)).doesNotContain(opened.id());
  }

  @Test
  void addsACaseOnce() {
    Case opened = add(member, null);

    assertThat(cases().add(opened, events(member, null, Account.NONE))).isEmpty();
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(opened);
  }

  @Test
  void refusesAChangeOfAnOldVersion() {
    Case opened = add(member, null);
    List<CaseEvent> first = opened.assign(new Responsible(member("asya"), true));
    List<CaseEvent> second = opened.assign(new Responsible(member("berat"), true));

    Versioned<Case> seen = cases().find(opened.id()).orElseThrow();
    assertThat(cases().save(seen, first)).isTrue();
    assertThat(cases().save(seen, second)).isFalse();
    assertThat(cases().find(opened.id())).contains(Versioned.after(seen, first));
  }

  @Test
  void findsWaitingCasesAndThoseThatSomebodyAnswersFor() {
    MemberId asya = somebody();
    Case waiting = add(member, null);
    Case fallen = add(somebody(), new Responsible(asya, true));
    Case given = add(somebody(), new Responsible(asya, false));

    assertThat(cases().unassignedBelow(unit, 10)).containsExactly(waiting.id());
    assertThat(cases().ledBelow(unit, asya, 10)).containsExactlyInAnyOrder(fallen.id(), given.id());
    assertThat(cases().ledBelow(unit("elsewhere"), asya, 10)).isEmpty();
    var _ = save(given, Deeds.sealed(given, OPENED, "threats"));
    assertThat(cases().ledBelow(unit, asya, 10)).containsExactly(fallen.id());
    assertThat(cases().unassignedBelow(unit("elsewhere"), 10)).isEmpty();
    var _ = save(waiting, waiting.assign(given.responsible()));
    assertThat(cases().unassignedBelow(unit, 10)).isEmpty();
    Case moved = fallen.applyAll(fallen.assign(null));
    var _ = save(fallen, fallen.assign(null));
    assertThat(cases().find(fallen.id())).map(Versioned::value).contains(moved);
    assertThat(cases().unassignedBelow(unit, 10)).containsExactly(fallen.id());

    Case sealed = save(moved, Deeds.sealed(moved, OPENED, "threats"));
    assertThat(cases().unassignedBelow(unit, 10)).as("%s", sealed.id()).isEmpty();
  }

  @Test
  void aCaseThatFollowedItsUnitIsListedThereAndNowhereElse() {
    Case opened = add(member, null);
    List<CaseEvent> events = opened.follow(List.of(unit("root"), unit("other-" + unit), unit));
    var _ = save(opened, events);

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(opened.applyAll(events));
    assertThat(cases().unassignedBelow(unit("other-" + unit), 10)).containsExactly(opened.id());
    CaseFilter there = CaseQuery.ALL.readBy(everything(unit("other-" + unit)));
    assertThat(list(there)).containsExactly(line(opened.applyAll(events)));
  }

  @Test
  void filtersLists() {
    Case mine = add(member, new Responsible(member("asya"), true));
    add(somebody(), null);

    assertThat(list(CaseQuery.ALL)).hasSize(2);
    assertThat(list(CaseQuery.ALL.about(member))).containsExactly(line(mine));
    assertThat(list(CaseQuery.ALL.ledBy(member("asya")))).containsExactly(line(mine));
    assertThat(list(CaseQuery.ALL.about(member).ledBy(member("berat")))).isEmpty();
    assertThat(list(CaseQuery.ALL.of(CaseKind.SUSPENSION))).isEmpty();
    assertThat(
            list(
                CaseQuery.ALL
                    .about(member)
                    .of(CaseKind.DISMISSAL)
                    .dueBefore(LocalDate.of(2026, 5, 16))))
        .hasSize(1);
    assertThat(list(CaseQuery.ALL.dueBefore(LocalDate.of(2026, 5, 15)))).isEmpty();
    assertThat(list(CaseQuery.ALL.about(member).readBy(everything(unit("elsewhere"))))).isEmpty();
    assertThat(list(CaseQuery.ALL.in(CaseStatus.CLOSED))).isEmpty();
  }

  @Test
  void pagesThroughCasesOfTheSameMoment() {
    for (int i = 0; i < 5; i++) {
      add(somebody(), null);
    }
    List<CaseOverview> all = list(CaseQuery.ALL);
    List<CaseOverview> paged = new ArrayList<>();
    Optional<CaseOverview> last = Optional.empty();
    do {
      LastSeen<CaseId> after =
          last.map(line -> new LastSeen<>(line.openedAt(), line.id())).orElse(null);
      List<CaseOverview> page =
          overviews().find(CaseQuery.ALL.after(after).readBy(everything(unit)), 2);
      paged.addAll(page);
      last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
    } while (last.isPresent());

    assertThat(paged).isEqualTo(all).hasSize(5);
  }

  private static CaseFilter.Reader everything(UnitId unitId) {
    return new CaseFilter.Reader(List.of(unitId), member("nobody"), List.of(unitId));
  }

  private CaseFilter reading(MemberId reader, boolean coordinates, @Nullable MemberId memberId) {
    return CaseQuery.ALL
        .about(memberId)
        .readBy(
            new CaseFilter.Reader(List.of(unit), reader, coordinates ? List.of(unit) : List.of()));
  }

  private static MemberId somebody() {
    return new MemberId(UUID.randomUUID());
  }

  private CaseOverview line(Case known) {
    Versioned<Case> present = cases().find(known.id()).orElseThrow();
    assertThat(present.value()).isEqualTo(known);
    return CaseOverview.of(present);
  }

  protected Case save(Case before, List<CaseEvent> events) {
    Versioned<Case> present = cases().find(before.id()).orElseThrow();
    assertThat(present.value()).isEqualTo(before);
    assertThat(cases().save(present, events)).isTrue();
    return before.applyAll(events);
  }

  private List<CaseOverview> list(CaseQuery asked) {
    return list(asked.readBy(everything(unit)));
  }

  private List<CaseOverview> list(CaseFilter filter) {
    return overviews().find(filter, 100);
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

  private List<CaseEvent> events(
      MemberId memberId, @Nullable Responsible responsible, Account account) {
    Measure measure = TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE);
    CaseId id = TestPlan.IDS.of(memberId, measure, 1);
    return TestOpening.of(id, memberId, List.of(unit("root"), unit), measure)
        .ledBy(responsible)
        .saying(account)
        .at(OPENED)
        .withDeadlines();
  }

  private Case add(MemberId memberId, Measure measure, int ordinal, Instant openedAt) {
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
