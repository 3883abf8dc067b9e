package org.dayanisma.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever acts by the safe day is in time, whenever notice was really given since the day that is
 * assumed for it; of an earlier notice the warning speaks.
 */
class DeadlinePlanTest {

  private static final CaseId CASE = new CaseId(UUID.randomUUID());
  private static final LocalDate REPORTED = LocalDate.of(2026, 11, 29);

  @Test
  void aDismissalReportedBeforeItTakesEffectCountsFromTheReport() {
    assertThat(plan(CaseKind.DISMISSAL, LocalDate.of(2027, 3, 1), null, REPORTED))
        .singleElement()
        .satisfies(deadline -> {
          assertThat(deadline.safeOn()).isEqualTo("2027-01-28");
          assertThat(deadline.warnings())
              .filteredOn(warning -> warning.code().equals("start-assumed"))
              .singleElement()
              .satisfies(warning -> assertThat(warning.values()).contains("2026-11-29"));
        });
  }

  @Test
  void theObjectionToADisciplinaryMeasureCountsFromTheReport() {
    assertThat(plan(CaseKind.DISCIPLINE, LocalDate.of(2027, 2, 1), null, REPORTED))
        .filteredOn(deadline -> deadline.ruleId().equals("DISC_OBJECT"))
        .singleElement()
        .satisfies(deadline -> assertThat(deadline.safeOn()).isEqualTo("2026-12-04"));
  }

  @Test
  void aMeasureReportedLaterCountsFromTheDayItTookEffect() {
    assertThat(plan(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), null, REPORTED))
        .singleElement()
        .satisfies(deadline -> assertThat(deadline.dueOn()).isEqualTo("2026-05-15"));
  }

  /** Seven days until Law 7499 of 1 June 2024, and two weeks since. */
  @Test
  void theObjectionToAnArrestCountsByTheLawOfItsDay() {
    assertThat(
            plan(CaseKind.ARREST, LocalDate.of(2024, 5, 10), LocalDate.of(2024, 5, 10), REPORTED))
        .singleElement()
        .satisfies(deadline -> assertThat(deadline.dueOn()).isEqualTo("2024-05-17"));
  }

  /** A deadline that nobody computes is not a deadline that nobody has. */
  @Test
  void aRemedyWhoseLawIsNotKnownIsNamed() {
    LocalDate before = LocalDate.of(2005, 5, 31);
    Measure arrest = new Measure(CaseKind.ARREST, before, before, REPORTED);

    assertThat(TestPlan.PLAN.deadlinesOf(CASE, arrest)).isEmpty();
    assertThat(TestPlan.PLAN.notComputed(arrest))
        .extracting(RemedyRule::id)
        .containsExactly("ARR_OBJ");
  }

  @Test
  void nothingIsNamedThatIsComputed() {
    LocalDate day = LocalDate.of(2026, 3, 16);
    for (CaseKind kind : CaseKind.values()) {
      assertThat(TestPlan.PLAN.notComputed(new Measure(kind, day, day, REPORTED))).isEmpty();
    }
  }

  /** The assumed day is that of the report, if it lies before the effect. */
  @ParameterizedTest
  @EnumSource
  void noPlausibleDayOfNoticeEndsAPeriodBeforeTheSafeDay(CaseKind kind) {
    for (LocalDate effectiveOn : everyFewDays()) {
      for (int before : List.of(-40, 0, 1, 92, 200)) {
        LocalDate reportedOn = effectiveOn.minusDays(before);
        List<ComputedDeadline> unknown = plan(kind, effectiveOn, null, reportedOn);
        LocalDate earliest = before > 0 ? reportedOn : effectiveOn;
        for (int later = 0; later <= 60; later += 3) {
          assertInTime(unknown, plan(kind, effectiveOn, earliest.plusDays(later), reportedOn));
        }
      }
    }
  }

  private static void assertInTime(List<ComputedDeadline> unknown, List<ComputedDeadline> known) {
    assertThat(unknown).hasSameSizeAs(known);
    for (int i = 0; i < known.size(); i++) {
      assertThat(unknown.get(i).safeOn())
          .as("%s", known.get(i))
          .isBeforeOrEqualTo(known.get(i).dueOn());
    }
  }

  private static List<LocalDate> everyFewDays() {
    return LocalDate.of(2025, 1, 1)
        .datesUntil(LocalDate.of(2027, 12, 31), Period.ofDays(11))
        .toList();
  }

  private static List<ComputedDeadline> plan(
      CaseKind kind, LocalDate effectiveOn, @Nullable LocalDate notifiedOn, LocalDate reportedOn) {
    Measure measure = new Measure(kind, effectiveOn, notifiedOn, reportedOn);
    return TestPlan.PLAN.deadlinesOf(CASE, measure).stream().map(Deadline::computed).toList();
  }
}
