package org.dayanisma.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.saying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final Responsible ASYA = new Responsible(member("asya"), true);
  private static final Responsible BERAT = new Responsible(member("berat"), false);

  @Test
  void aDismissalOpensWithItsDeadline() {
    Case opened = aDismissal(EFFECTIVE, ASYA);

    assertThat(opened.deadlines())
        .singleElement()
        .satisfies(deadline -> {
          assertThat(deadline.computed().ruleId()).isEqualTo("ADM_ANNUL");
          assertThat(deadline.computed().dueOn()).isEqualTo("2026-05-15");
          assertThat(deadline.computed().confidence()).isEqualTo(Confidence.A);
        });
  }

  @Test
  void withoutNoticeTheDeadlineIsAGuessAndSaysSo() {
    Deadline guessed = aDismissal(null, ASYA).deadlines().getFirst();

    assertThat(guessed.computed().confidence()).isEqualTo(Confidence.C);
    assertThat(guessed.computed().warnings())
        .anyMatch(warning -> warning.code().equals("start-assumed"));
  }

  /** The event of the report may be read after somebody has taken the case in by hand. */
  @Test
  void anEarlierReportMovesTheDeadlineWhileNoticeIsUnknown() {
    Measure byHand = new Measure(CaseKind.DISMISSAL, EFFECTIVE, null, EFFECTIVE.minusDays(10));
    Measure reported = new Measure(CaseKind.DISMISSAL, EFFECTIVE, null, EFFECTIVE.minusDays(20));
    Case opened =
        Case.of(
            TestOpening.of(new CaseId(UUID.randomUUID()), member("m"), path("c", "u", "w"), byHand)
                .withDeadlines());
    Measure known = new Reports(opened).joined(reported);

    Case after =
        opened.applyAll(
            new Reports(opened).noticed(known, TestPlan.PLAN.deadlinesOf(opened.id(), known)));

    assertThat(opened.nextSafeOn()).contains(LocalDate.of(2026, 5, 5));
    assertThat(after.nextSafeOn()).contains(LocalDate.of(2026, 4, 27));
    assertThat(new Reports(after).joined(byHand)).isEqualTo(after.measure());
  }

  @Test
  void learningTheNoticeMovesTheDeadlineUnderTheSameId() {
    Case opened = aDismissal(null, ASYA);
    Measure known = new Reports(opened).joined(measure(EFFECTIVE.plusDays(5)));

    Case after =
        opened.applyAll(
            new Reports(opened).noticed(known, TestPlan.PLAN.deadlinesOf(opened.id(), known)));

    assertThat(after.deadlines())
        .singleElement()
        .satisfies(deadline -> {
          assertThat(deadline.id()).isEqualTo(opened.deadlines().getFirst().id());
          assertThat(deadline.computed().nominalOn()).isEqualTo("2026-05-20");
        });
  }

  @Test
  void ofTwoNoticesTheEarlierCountsInAnyOrder() {
    Measure early = measure(EFFECTIVE);
    Measure late = measure(EFFECTIVE.plusDays(9));
    Measure unknown = measure(null);

    assertThat(early.joined(late)).isEqualTo(late.joined(early)).isEqualTo(early);
    assertThat(unknown.joined(late)).isEqualTo(late.joined(unknown)).isEqualTo(late);
  }

  @Test
  void assignmentTellsTheNewResponsibleOfOpenDeadlines() {
    Case opened = aDismissal(EFFECTIVE, ASYA);

    List<CaseEvent> events = opened.assign(BERAT);

    assertThat(events).hasSize(2);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            CaseEvent.DeadlineSet.class,
            set -> assertThat(set.responsibleId()).isEqualTo(member("berat")));
    assertThat(opened.applyAll(events).assign(BERAT)).isEmpty();
  }

  @Test
  void closingCancelsOpenDeadlinesOnceAndForAll() {
    Case opened = aDismissal(EFFECTIVE, ASYA);
    Case closed = opened.applyAll(accepted(opened.close(reinstated(), LocalDate.MAX)));

    assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(closed.deadlines())
        .extracting(Deadline::status)
        .containsOnly(Deadline.Status.CANCELLED);
    assertThat(saying(closed.close(reinstated(), LocalDate.MAX))).isEqualTo("already-closed");
    assertThat(closed.assign(BERAT)).isEmpty();
    assertThat(new Reports(closed).noticed(measure(EFFECTIVE.minusDays(1)), List.of())).isEmpty();
  }

  @Test
  void aMetDeadlineStaysMet() {
    Case opened = aDismissal(EFFECTIVE, ASYA);
    Case met = opened.applyAll(Deeds.lodged(opened, Deeds.lodging(EFFECTIVE, null)));

    assertThat(met.nextSafeOn()).isEmpty();
    assertThat(met.applyAll(accepted(met.close(reinstated(), LocalDate.MAX))).deadlines())
        .extracting(Deadline::status)
        .containsOnly(Deadline.Status.MET);
  }

  @Test
  void theStateIsTheFoldOfItsEvents() {
    List<CaseEvent> history = new ArrayList<>(opening(null, null));
    Case state = Case.of(history);
    Measure known = measure(EFFECTIVE);
    for (List<CaseEvent> step : steps(state, known)) {
      history.addAll(step);
    }

    Case folded = Case.of(history);

    assertThat(folded.measure()).isEqualTo(known);
    assertThat(folded.responsibleId()).contains(member("berat"));
    assertThat(folded.isOpen()).isFalse();
  }

  @Test
  void theIdFollowsFromTheMeasure() {
    CaseId dismissal = TestPlan.IDS.of(member("m"), measure(EFFECTIVE), 1);

    assertThat(TestPlan.IDS.of(member("m"), measure(null), 1)).isEqualTo(dismissal);
    assertThat(
            TestPlan.IDS.of(member("m"), TestMeasure.of(CaseKind.SUSPENSION, EFFECTIVE, null), 1))
        .isNotEqualTo(dismissal);
    assertThat(TestPlan.IDS.of(member("other"), measure(EFFECTIVE), 1)).isNotEqualTo(dismissal);
  }

  private static List<List<CaseEvent>> steps(Case begun, Measure known) {
    List<List<CaseEvent>> steps = new ArrayList<>();
    Case state = begun;
    steps.add(new Reports(state).noticed(known, TestPlan.PLAN.deadlinesOf(state.id(), known)));
    state = state.applyAll(steps.getLast());
    steps.add(state.assign(ASYA));
    state = state.applyAll(steps.getLast());
    steps.add(state.assign(BERAT));
    state = state.applyAll(steps.getLast());
    steps.add(accepted(state.close(reinstated(), LocalDate.MAX)));
    return steps;
  }

  private static Case aDismissal(@Nullable LocalDate notifiedOn, Responsible responsible) {
    return Case.of(opening(notifiedOn, responsible));
  }

  private static List<CaseEvent> opening(
      @Nullable LocalDate notifiedOn, @Nullable Responsible responsible) {
    Measure measure = measure(notifiedOn);
    CaseId id = TestPlan.IDS.of(member("m"), measure, 1);
    return TestOpening.of(id, member("m"), path("c", "u", "w"), measure)
        .ledBy(responsible)
        .withDeadlines();
  }

  private static Measure measure(@Nullable LocalDate notifiedOn) {
    return TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, notifiedOn);
  }

  private static Closure reinstated() {
    return new Closure(Closure.Outcome.REINSTATED, LocalDate.of(2026, 9, 1), Instant.EPOCH, null);
  }
}
