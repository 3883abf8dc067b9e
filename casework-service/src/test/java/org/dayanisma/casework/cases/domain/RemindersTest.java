package org.dayanisma.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dayanisma.casework.cases.domain.CaseEvent.Reminded;
import org.dayanisma.casework.register.domain.MemberId;
import org.junit.jupiter.api.Test;

/** Whoever answers for a case is reminded of its deadlines, on each rung once. */
class RemindersTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final LocalDate SAFE_ON = LocalDate.of(2026, 5, 15);
  private static final Responsible ASYA = new Responsible(member("asya"), false);
  private static final Responsible BERAT = new Responsible(member("berat"), false);

  private final Case opened = opened();

  private static Case opened() {
    return Case.of(
        TestOpening.of(
                TestPlan.IDS.of(
                    member("m"), TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE), 1),
                member("m"),
                path("root", "unit"),
                TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE))
            .ledBy(ASYA)
            .withDeadlines());
  }

  /** The rungs that are reminded of from this day on, if it is looked every day. */
  private static Map<LocalDate, Rung> walk(Case begun, LocalDate from) {
    Map<LocalDate, Rung> told = new TreeMap<>();
    Case now = begun;
    for (LocalDate day = from; day.isBefore(SAFE_ON.plusDays(40)); day = day.plusDays(1)) {
      List<CaseEvent> events = new Ladder(now).remind(day);
      for (CaseEvent event : events) {
        assertThat(told.put(day, ((Reminded) event).rung())).as("twice on %s", day).isNull();
      }
      now = now.applyAll(events);
    }
    assertThat(new Ladder(now).remindsOn()).isEmpty();
    return told;
  }

  @Test
  void thirtyFourteenSevenThreeDaysAndOneDayBeforeTheSafeDayAndWhenItHasPassed() {
    assertThat(opened.nextSafeOn()).contains(SAFE_ON);

    assertThat(walk(opened, EFFECTIVE))
        .containsExactly(
            Map.entry(LocalDate.of(2026, 4, 15), Rung.THIRTY_DAYS),
            Map.entry(LocalDate.of(2026, 5, 1), Rung.FOURTEEN_DAYS),
            Map.entry(LocalDate.of(2026, 5, 8), Rung.SEVEN_DAYS),
            Map.entry(LocalDate.of(2026, 5, 12), Rung.THREE_DAYS),
            Map.entry(LocalDate.of(2026, 5, 14), Rung.ONE_DAY),
            Map.entry(LocalDate.of(2026, 5, 16), Rung.PASSED));
  }

  @Test
  void whatIsLookedAtLateBeginsOnTheRungOfThatDay() {
    assertThat(walk(opened, SAFE_ON.minusDays(5)))
        .containsExactly(
            Map.entry(SAFE_ON.minusDays(5), Rung.SEVEN_DAYS),
            Map.entry(SAFE_ON.minusDays(3), Rung.THREE_DAYS),
            Map.entry(SAFE_ON.minusDays(1), Rung.ONE_DAY),
            Map.entry(SAFE_ON.plusDays(1), Rung.PASSED));
    assertThat(walk(opened, SAFE_ON.plusDays(20)))
        .containsExactly(Map.entry(SAFE_ON.plusDays(20), Rung.PASSED));
  }

  @Test
  void nothingOfALodgedRemedyAndNothingOfAClosedCase() {
    Case lodged = opened.applyAll(Deeds.lodged(opened, Deeds.lodging(EFFECTIVE, null)));
    Closure settled = new Closure(Closure.Outcome.SETTLED, EFFECTIVE, Instant.EPOCH, null);
    Case closed = opened.applyAll(accepted(opened.close(settled, SAFE_ON)));

    assertThat(walk(lodged, EFFECTIVE)).isEmpty();
    assertThat(walk(closed, EFFECTIVE)).isEmpty();
  }

  @Test
  void theResponsibleIsToldAndWhoeverFollowsIsToldOfTheSameRung() {
    List<CaseEvent> toAsya = new Ladder(opened).remind(SAFE_ON.minusDays(5));
    Case given = opened.applyAll(toAsya);
    given = given.applyAll(given.assign(BERAT));

    assertThat(told(toAsya)).containsExactly(ASYA.memberId());
    List<CaseEvent> toBerat = new Ladder(given).remind(SAFE_ON.minusDays(4));
    assertThat(told(toBerat)).containsExactly(BERAT.memberId());
    assertThat(toBerat)
        .singleElement()
        .extracting(event -> ((Reminded) event).rung())
        .isEqualTo(Rung.SEVEN_DAYS);
  }

  @Test
  void ifNobodyOfTheTeamIsLeftTheKeeperIsTold() {
    Case sealed = opened.applyAll(accepted(opened.seal(Instant.EPOCH, "threats")));
    Case orphaned = sealed.applyAll(new SealedTeam(sealed).lookedAt(_ -> true));
    Case kept =
        orphaned.apply(new CaseEvent.KeeperCalled(orphaned.id(), member("keeper"), List.of()));

    assertThat(new Ladder(orphaned).remind(SAFE_ON)).isEmpty();
    assertThat(told(new Ladder(kept).remind(SAFE_ON))).containsExactly(member("keeper"));
    Case nobodys = opened.applyAll(opened.assign(null));
    assertThat(told(new Ladder(nobodys).remind(SAFE_ON))).isEmpty();
    assertThat(new Ladder(nobodys.applyAll(new Ladder(nobodys).remind(SAFE_ON))).remind(SAFE_ON))
        .isEmpty();
  }

  private static List<MemberId> told(List<CaseEvent> events) {
    return events.stream().flatMap(event -> ((Reminded) event).toldIds().stream()).toList();
  }

  /** Or every case would seem computed anew once somebody was reminded of it. */
  @Test
  void beingRemindedIsNoNewComputation() {
    Case reminded = opened.applyAll(new Ladder(opened).remind(SAFE_ON));
    Measure again = reminded.measure();

    assertThat(
            new Reports(reminded).noticed(again, TestPlan.PLAN.deadlinesOf(reminded.id(), again)))
        .isEmpty();
  }
}
