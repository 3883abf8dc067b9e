package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Ladder;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Reinstatements;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every store of cases must do, beside keeping them whole: find them, list them to those who
 * may see them, and refuse what is old. It is run on each of them.
 */
public abstract class CasesContract extends KeptCasesContract {

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
  void listsASealedCaseForItsTeamOnlyWithoutAGapInThePages() {
    MemberId asya = somebody();
    add(somebody(), null);
    Case sealed = add(member, new Responsible(asya, true));
    sealed = save(sealed, Deeds.sealed(sealed, OPENED, "threats"));
    Invitation berat =
        new Invitation(assignment("i-1"), member("berat"), TeamRole.SECRETARY, OPENED);
    sealed = save(sealed, Deeds.asked(sealed, berat));
    add(somebody(), null);

    assertThat(overviews().find(reading(member("coordinator"), true, null), 2)).hasSize(2);
    assertThat(list(reading(member("coordinator"), true, null))).hasSize(2);
    assertThat(list(reading(member("coordinator"), true, member))).isEmpty();
    assertThat(list(reading(member("berat"), false, null))).isEmpty();
    assertThat(list(reading(asya, false, member))).containsExactly(line(sealed));
    assertThat(list(reading(asya, true, null))).hasSize(3);

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

  private static List<OwnCase> own(Case... cases) {
    return Arrays.stream(cases).map(OwnCase::of).toList();
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

  private CaseOverview line(Case known) {
    Versioned<Case> present = cases().find(known.id()).orElseThrow();
    assertThat(present.value()).isEqualTo(known);
    return CaseOverview.of(present);
  }

  private List<CaseOverview> list(CaseQuery asked) {
    return list(asked.readBy(everything(unit)));
  }

  private List<CaseOverview> list(CaseFilter filter) {
    return overviews().find(filter, 100);
  }
}
