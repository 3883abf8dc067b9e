package org.dayanisma.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;
import static org.dayanisma.testkit.Outcomes.saying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.cases.domain.CaseEvent.Reminded;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lodging has a day and a number, and can be taken back. */
class LodgingsTest {

  private static final LocalDate NOTICE = LocalDate.of(2026, 3, 16);
  private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
  private static final Responsible ASYA = new Responsible(member("asya"), false);
  private static final MemberId BERAT = member("berat");
  private static final Measure DISMISSAL = TestMeasure.of(CaseKind.DISMISSAL, NOTICE, NOTICE);

  private final Case opened =
      Case.of(
          TestOpening.of(
                  TestPlan.IDS.of(member("m"), DISMISSAL, 1),
                  member("m"),
                  path("root", "unit"),
                  DISMISSAL)
              .ledBy(ASYA)
              .withDeadlines());
  private final DeadlineId deadlineId = opened.deadlines().getFirst().id();

  @Test
  void aRemedyThatWasLodgedHasItsDayAndItsNumber() {
    Case met = lodged(opened, DUE_ON, "2026/1234 E.");

    assertThat(only(met).status()).isEqualTo(Deadline.Status.MET);
    assertThat(only(met).lodging()).isEqualTo(Deeds.lodging(DUE_ON, "2026/1234 E."));
    assertThat(only(met).isMissed(DUE_ON.plusYears(1))).isFalse();
    assertThat(met.nextSafeOn()).isEmpty();
  }

  /** It is a fact, and the court may excuse it; but the deadline was not kept. */
  @Test
  void aRemedyThatWasLodgedTooLateIsNotedAndItsDeadlineStaysMissed() {
    Case late = lodged(opened, DUE_ON.plusDays(1), null);

    assertThat(only(late).status()).isEqualTo(Deadline.Status.LATE);
    assertThat(only(late).isMissed(DUE_ON.plusDays(1))).isTrue();
    assertThat(late.nextSafeOn()).isEmpty();
    assertThat(new Ladder(late).remind(DUE_ON.plusDays(2))).isEmpty();
  }

  @Test
  void whenItIsNotedDoesNotMatter() {
    assertThat(only(lodged(opened, DUE_ON, null)).isMissed(DUE_ON.plusDays(90))).isFalse();
  }

  @Test
  void nothingIsLodgedTomorrowOrBeforeThePeriodBegan() {
    Lodgings lodgings = new Lodgings(opened);

    assertThat(faults(lodgings.complete(deadlineId, on(NOTICE.plusDays(5)), NOTICE.plusDays(4))))
        .containsExactly("/lodgedOn in-the-future");
    assertThat(faults(lodgings.complete(deadlineId, on(NOTICE.minusDays(1)), DUE_ON)))
        .containsExactly("/lodgedOn before-start");
    assertThat(accepted(lodgings.complete(deadlineId, on(NOTICE), NOTICE))).hasSize(1);
  }

  @Test
  void nothingIsLodgedTwice() {
    for (Case done :
        List.of(lodged(opened, NOTICE, "1"), lodged(opened, DUE_ON.plusDays(1), "1"))) {
      assertThat(saying(new Lodgings(done).complete(deadlineId, on(NOTICE), DUE_ON)))
          .isEqualTo("deadline-not-open");
    }
  }

  @Test
  void aLodgingThatWasNotedByMistakeIsTakenBackAndTheDeadlineRunsAgain() {
    Case met = lodged(opened, NOTICE, "2026/1234 E.");

    List<CaseEvent> events = reopened(met);
    Case again = met.applyAll(events);

    assertThat(only(again).isOpen()).isTrue();
    assertThat(only(again).lodging()).isNull();
    assertThat(only(again).reopening())
        .isEqualTo(
            new Reopening(
                BERAT, Instant.EPOCH, "another file", Deeds.lodging(NOTICE, "2026/1234 E.")));
    assertThat(again.nextSafeOn()).contains(DUE_ON);
    assertThat(events)
        .last()
        .isInstanceOfSatisfying(
            DeadlineSet.class,
            set -> {
              assertThat(set.deadline()).isEqualTo(only(again));
              assertThat(set.responsibleId()).isEqualTo(ASYA.memberId());
            });
    assertThat(only(lodged(again, NOTICE, null)).status()).isEqualTo(Deadline.Status.MET);
  }

  @Test
  void remindersBeginOnTheRungOfTheDayOnWhichItIsTakenBack() {
    Case reminded = opened.applyAll(new Ladder(opened).remind(DUE_ON.minusDays(6)));
    Case met = lodged(reminded, NOTICE, null);

    Case again = met.applyAll(reopened(met));

    assertThat(new Ladder(again).remind(DUE_ON.minusDays(5)))
        .as("of the rung of which they were reminded before, too")
        .singleElement()
        .isInstanceOfSatisfying(
            Reminded.class, told -> assertThat(told.rung()).isEqualTo(Rung.SEVEN_DAYS));
    assertThat(new Ladder(again).remind(DUE_ON.minusDays(2)))
        .singleElement()
        .isInstanceOfSatisfying(
            Reminded.class, told -> assertThat(told.rung()).isEqualTo(Rung.THREE_DAYS));
  }

  @Test
  void onlyWhatWasLodgedIsTakenBackAndOnlyInAnOpenCase() {
    Case met = lodged(opened, NOTICE, null);
    Closure settled = new Closure(Closure.Outcome.SETTLED, NOTICE, Instant.EPOCH, null);
    Case closed = met.applyAll(Deeds.closed(met, settled));

    assertThat(saying(new Lodgings(opened).reopen(deadlineId, BERAT, Instant.EPOCH, "why")))
        .isEqualTo("deadline-not-lodged");
    assertThat(saying(new Lodgings(closed).reopen(deadlineId, BERAT, Instant.EPOCH, "why")))
        .isEqualTo("already-closed");
  }

  /** An earlier notice moves an open deadline, whatever else is known of it. */
  @Test
  void whatWasTakenBackStaysKnownWhenTheDeadlineMoves() {
    Case met = lodged(opened, NOTICE, null);
    Case again = met.applyAll(reopened(met));
    Measure earlier = TestMeasure.of(CaseKind.DISMISSAL, NOTICE, NOTICE.minusDays(3));

    Case moved =
        again.applyAll(
            new Reports(again).noticed(earlier, TestPlan.PLAN.deadlinesOf(again.id(), earlier)));

    assertThat(only(moved).computed().start().on()).isEqualTo(NOTICE.minusDays(3));
    assertThat(only(moved).reopening()).isEqualTo(only(again).reopening());
  }

  /** It was lodged against what was never done; nobody may believe that the deadline is kept. */
  @Test
  void whatWasLodgedBeforeTheRightPeriodBeganKeepsNothing() {
    Case met = lodged(opened, NOTICE.plusDays(10), "2026/1234 E.");
    Measure right = TestMeasure.of(CaseKind.DISMISSAL, NOTICE.plusDays(30), NOTICE.plusDays(30));

    Case moved =
        met.applyAll(
            new Corrections(met)
                .followed(right, 9, Instant.EPOCH, TestPlan.PLAN.deadlinesOf(met.id(), right)));

    assertThat(only(moved).status()).isEqualTo(Deadline.Status.OPEN);
    assertThat(only(moved).lodging()).as("to be read").isEqualTo(only(met).lodging());
    assertThat(moved.nextSafeOn()).contains(only(moved).computed().safeOn());
    assertThat(new Ladder(moved).remind(only(moved).computed().safeOn())).isNotEmpty();
    assertThat(only(lodged(moved, NOTICE.plusDays(40), null)).status())
        .isEqualTo(Deadline.Status.MET);
  }

  private List<CaseEvent> reopened(Case state) {
    return accepted(new Lodgings(state).reopen(deadlineId, BERAT, Instant.EPOCH, "another file"));
  }

  private Case lodged(Case state, LocalDate day, @Nullable String reference) {
    return state.applyAll(Deeds.lodged(state, Deeds.lodging(day, reference)));
  }

  private static Lodging on(LocalDate day) {
    return Deeds.lodging(day, null);
  }

  private static Deadline only(Case state) {
    assertThat(state.deadlines()).hasSize(1);
    return state.deadlines().getFirst();
  }
}
