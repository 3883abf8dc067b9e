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
import org.dayanisma.casework.cases.domain.CaseEvent.Corrected;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.cases.domain.MovedDeadline.LastDays;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.junit.jupiter.api.Test;

/** Whoever typed a wrong day puts it right, and the case keeps what stood there before. */
class RightDaysTest {

  private static final LocalDate WRONG = LocalDate.of(2026, 3, 1);
  private static final LocalDate RIGHT = LocalDate.of(2026, 10, 3);
  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
  private static final MemberId ASYA = member("asya");
  private static final MemberId COORDINATOR = member("coordinator");
  private static final Measure AS_TYPED = TestMeasure.of(CaseKind.DISMISSAL, FROM, WRONG);

  private final Case opened =
      Case.of(
          TestOpening.of(
                  TestPlan.IDS.of(member("m"), AS_TYPED, 1),
                  member("m"),
                  path("root", "unit"),
                  AS_TYPED)
              .ledBy(new Responsible(ASYA, false))
              .withDeadlines());

  @Test
  void aWrongEarlyNoticeIsPutRightAndTheDeadlineMovesToTheLaterDay() {
    List<CaseEvent> events = accepted(say(opened, notified(RIGHT)));
    Case right = opened.applyAll(events);

    assertThat(opened.nextSafeOn()).contains(LocalDate.of(2026, 4, 30));
    assertThat(right.measure()).isEqualTo(AS_TYPED.on(FROM, RIGHT));
    assertThat(right.nextSafeOn()).contains(LocalDate.of(2026, 12, 2));
    assertThat(events)
        .last()
        .isInstanceOfSatisfying(
            DeadlineSet.class,
            set -> assertThat(set.responsibleId()).as("it is announced again").isEqualTo(ASYA));
  }

  @Test
  void theCaseKeepsBothFormerDaysWithWhoWhenAndWhyAndWhatBecameOfItsDeadlines() {
    Case right = opened.applyAll(accepted(say(opened, notified(RIGHT))));

    assertThat(right.correction())
        .satisfies(kept -> {
          assertThat(kept.at()).isEqualTo(NOW);
          assertThat(kept.withdrawn()).isFalse();
          assertThat(kept.former())
              .containsExactly(
                  new FormerDays(
                      FROM,
                      WRONG,
                      new PutRight(PutRight.Source.TEAM, ASYA, NOW, "typed the month"),
                      List.of(
                          new MovedDeadline(
                              opened.deadlines().getFirst().id(),
                              "ADM_ANNUL",
                              days(LocalDate.of(2026, 4, 30)),
                              days(LocalDate.of(2026, 12, 2))))));
        });
    assertThat(right.formerDays()).as("the day of effect has not changed").isEmpty();
  }

  @Test
  void remindersBeginOnTheRungOfTheNewDay() {
    Case reminded = opened.applyAll(new Ladder(opened).remind(LocalDate.of(2026, 4, 28)));

    Case right = reminded.applyAll(accepted(say(reminded, notified(RIGHT))));

    assertThat(new Ladder(right).remindsOn()).contains(LocalDate.of(2026, 11, 2));
  }

  @Test
  void whatWasLodgedStaysLodgedAndIsJudgedByTheRightDays() {
    Case late = opened.applyAll(Deeds.lodged(opened, Deeds.lodging(RIGHT.plusDays(9), "1 E.")));
    assertThat(only(late).status()).isEqualTo(Deadline.Status.LATE);

    Case right = late.applyAll(accepted(say(late, notified(RIGHT))));

    assertThat(only(right).status()).isEqualTo(Deadline.Status.MET);
    assertThat(only(right).lodging()).isEqualTo(only(late).lodging());
  }

  @Test
  void aNoticeThatNeverCameIsUnknownAgain() {
    Case right = opened.applyAll(accepted(say(opened, new RightDays.Said(null, null, true))));

    assertThat(right.measure().notifiedOn()).isNull();
    assertThat(only(right).computed().warnings())
        .anyMatch(warning -> warning.code().equals("start-assumed"));
  }

  @Test
  void theDayOfAMeasureThatNobodyReportedIsPutRightAndTheCaseIsFoundByBoth() {
    Case right =
        opened.applyAll(accepted(say(opened, new RightDays.Said(FROM.plusDays(1), null, false))));

    assertThat(right.measure()).isEqualTo(AS_TYPED.on(FROM.plusDays(1), WRONG));
    assertThat(right.isOf(FROM)).isTrue();
    assertThat(right.isOf(FROM.plusDays(1))).isTrue();
  }

  /** Or the case would close with a day by which the register does not know the measure. */
  @Test
  void theDayOfAReportedMeasureIsTheRegisters() {
    Case reported = opened.applyAll(new Reports(opened).reached(4, null));

    assertThat(faults(say(reported, new RightDays.Said(FROM.plusDays(1), RIGHT, false))))
        .containsExactly("/effectiveOn register-decides");
    assertThat(accepted(say(reported, new RightDays.Said(FROM, RIGHT, false)))).isNotEmpty();
  }

  @Test
  void theDaysAreThoseOfAReport() {
    assertThat(faults(say(opened, notified(TODAY.plusDays(1)))))
        .containsExactly("/notifiedOn in-the-future");
    assertThat(
            faults(
                say(
                    opened,
                    new RightDays.Said(
                        TODAY.plusYears(1).plusDays(1), LocalDate.of(1982, 1, 19), false))))
        .containsExactly("/effectiveOn in-the-future", "/notifiedOn too-early");
  }

  @Test
  void nothingElseIsAccepted() {
    Closure settled = new Closure(Closure.Outcome.SETTLED, FROM, NOW, null);
    Case closed = opened.applyAll(Deeds.closed(opened, settled));

    assertThat(saying(say(closed, notified(RIGHT)))).isEqualTo("already-closed");
    assertThat(saying(say(opened, notified(WRONG)))).isEqualTo("same-days");
    assertThat(saying(say(opened, new RightDays.Said(null, null, false)))).isEqualTo("same-days");
    assertThat(faults(say(opened, new RightDays.Said(null, RIGHT, true))))
        .containsExactly("/noticeUnknown notice-given");
  }

  @Test
  void aCaseKeepsTwentyCorrectionsByHand() {
    Case full = opened;
    for (int i = 0; i < 20; i++) {
      full = full.applyAll(accepted(say(full, notified(RIGHT.plusDays(i % 2)))));
    }

    assertThat(saying(say(full, notified(RIGHT)))).isEqualTo("corrections-full");
  }

  /** What was put right is not undone by whoever still has the old letter. */
  @Test
  void aDayThatWasPutRightIsNotLearnedAgainButAnotherEarlierOneIs() {
    Case right = opened.applyAll(accepted(say(opened, notified(RIGHT))));
    Reports reports = new Reports(right);

    assertThat(reports.joined(AS_TYPED)).isEqualTo(right.measure());
    assertThat(reports.joined(AS_TYPED.on(FROM, RIGHT.minusDays(1))).notifiedOn())
        .isEqualTo(RIGHT.minusDays(1));
  }

  /** It had been cancelled because no law is known for the day that stood there. */
  @Test
  void aDeadlineThatCouldNotBeComputedRunsAgain() {
    Case without =
        opened.applyAll(
            List.of(new DeadlineSet(opened.id(), opened.deadlines().getFirst().cancelled(), ASYA)));

    assertThat(without.deadlines()).extracting(Deadline::isOpen).containsOnly(false);
    Case right = without.applyAll(accepted(say(without, notified(RIGHT))));
    assertThat(right.nextSafeOn()).contains(LocalDate.of(2026, 12, 2));
  }

  @Test
  void whoeverAnswersForTheCaseIsToldUnlessItWasThem() {
    assertThat(told(accepted(say(opened, notified(RIGHT))))).isEmpty();
    assertThat(
            told(
                accepted(
                    new RightDays(opened)
                        .say(notified(RIGHT), how(COORDINATOR), TODAY, TestPlan.PLAN))))
        .containsExactly(ASYA);
  }

  private static List<MemberId> told(List<CaseEvent> events) {
    return ((Corrected) events.getFirst()).toldIds();
  }

  private static Outcome<List<CaseEvent>> say(Case state, RightDays.Said said) {
    return new RightDays(state).say(said, how(ASYA), TODAY, TestPlan.PLAN);
  }

  private static PutRight how(MemberId by) {
    return PutRight.byHand(by, NOW, "typed the month");
  }

  private static RightDays.Said notified(LocalDate on) {
    return new RightDays.Said(null, on, false);
  }

  private static LastDays days(LocalDate both) {
    return new LastDays(both, both);
  }

  private static Deadline only(Case state) {
    assertThat(state.deadlines()).hasSize(1);
    return state.deadlines().getFirst();
  }
}
