package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.CountingRule;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.decisions.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule and every day of the years 2025 to 2029, all of them tried. */
class RemedyPropertiesTest {

  private static final RuleBook BOOK = YamlRuleBook.load("tr");
  private static final HolidayCalendar CALENDAR = BOOK.calendar();
  private static final RemedyEngine ENGINE = new RemedyEngine(BOOK);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 12, 31);

  static Stream<RemedyRule> rules() {
    return BOOK.rules().values().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void datesAreInOrderAndChained(RemedyRule rule) {
    for (ComputedDeadline deadline : everyDay(rule)) {
      assertThat(deadline.dueOn()).isAfterOrEqualTo(deadline.nominalOn());
      assertThat(deadline.safeOn()).isBeforeOrEqualTo(deadline.dueOn());
      LocalDate at = deadline.nominalOn();
      for (Move move : deadline.adjustments()) {
        assertThat(move.from()).isEqualTo(at);
        assertThat(move.to()).isAfter(at);
        at = move.to();
      }
      assertThat(deadline.dueOn()).isEqualTo(at);
    }
  }

  /** Nobody has to guess how one comes from the start to the last day. */
  @ParameterizedTest
  @MethodSource("rules")
  void theStepsLeadFromTheStartToTheNominalEnd(RemedyRule rule) {
    for (ComputedDeadline deadline : everyDay(rule)) {
      LocalDate at = deadline.start().on();
      for (Move step : deadline.steps()) {
        assertThat(step.from()).isEqualTo(at);
        at = step.to();
      }
      assertThat(at).isEqualTo(deadline.nominalOn());
    }
  }

  /**
   * What was given either counts or is named: without it the answer is another one, or a warning
   * says its name or its day.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void noEventIsPassedOverInSilence(RemedyRule rule) {
    LocalDate first = LocalDate.of(2026, 1, 5);
    for (RemedyEvents some : Vectors.questions(rule, first)) {
      for (RemedyEvent more : RemedyEvent.values()) {
        for (int later : List.of(0, 3, 5, 8, 20, 30, 31, 60, 150)) {
          RemedyEvents events = some.and(more, first.plusDays(later));
          if (ENGINE.calculate(rule, events)
              instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline deadline)) {
            assertThat(events.given())
                .allSatisfy(event -> assertCountsOrIsNamed(rule, events, event, deadline));
          }
        }
      }
    }
  }

  private static void assertCountsOrIsNamed(
      RemedyRule rule, RemedyEvents events, RemedyEvent event, ComputedDeadline deadline) {
    Map<RemedyEvent, LocalDate> others = new EnumMap<>(events.dates());
    LocalDate on = others.remove(event);
    boolean isNamed =
        deadline.warnings().stream()
            .flatMap(warning -> warning.values().stream())
            .flatMap(value -> Stream.of(value.split(",", -1)))
            .anyMatch(value -> value.equals(event.code()) || value.equals(String.valueOf(on)));
    boolean counts =
        !(ENGINE.calculate(rule, new RemedyEvents(others))
                instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline without))
            || !without.steps().equals(deadline.steps())
            || !without.start().equals(deadline.start())
            || !without.safeOn().equals(deadline.safeOn());
    assertThat(counts || isNamed).as("%s of %s: %s", event, events, deadline).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void neverEndsOnADayOff(RemedyRule rule) {
    for (ComputedDeadline deadline : everyDay(rule)) {
      assertThat(CALENDAR.dayOff(deadline.dueOn())).as("%s", deadline).isEmpty();
      assertThat(CALENDAR.dayOff(deadline.safeOn())).as("%s", deadline).isEmpty();
    }
  }

  /** An answer that is known never makes anybody act later, unless the period is over already. */
  @Test
  void anAnswerMovesTheSafeDateForwardOnlyOnceTheFirstPeriodIsOver() {
    RemedyRule suit = BOOK.rule("ADM_REQ_SUIT").orElseThrow();
    for (LocalDate asked = FIRST; asked.isBefore(LAST.minusYears(3)); asked = asked.plusDays(3)) {
      RemedyEvents request = RemedyEvents.of(RemedyEvent.APPLICATION, asked);
      ComputedDeadline silence = computed(suit, request);
      for (int later = 0; later <= 150; later += 5) {
        LocalDate answered = asked.plusDays(later);
        ComputedDeadline known = computed(suit, request.and(RemedyEvent.SUPERIOR_ANSWER, answered));
        if (answered.isAfter(silence.dueOn())) {
          assertThat(known.safeOn()).isAfter(silence.safeOn());
        } else {
          assertThat(known.safeOn()).isBeforeOrEqualTo(silence.safeOn());
        }
      }
    }
  }

  private static ComputedDeadline computed(RemedyRule rule, RemedyEvents events) {
    return ((Outcome.Accepted<ComputedDeadline>) ENGINE.calculate(rule, events)).value();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aLaterStartNeverMakesTheSafeDateEarlier(RemedyRule rule) {
    assertRising(everyDay(rule).stream().map(ComputedDeadline::safeOn).toList());
  }

  /**
   * With a recess the statute itself is not monotone: 31 August becomes 7 September, 1 September
   * stays.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void aLaterStartNeverMakesTheDueDateEarlierUnlessARecessIntervenes(RemedyRule rule) {
    if (recesses(rule).isEmpty()) {
      assertRising(everyDay(rule).stream().map(ComputedDeadline::dueOn).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void neverEndsInARecessThatApplies(RemedyRule rule) {
    for (ComputedDeadline deadline : everyDay(rule)) {
      assertThat(recesses(rule)).noneMatch(recess -> recess.contains(deadline.dueOn()));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void neverClaimsMoreConfidenceThanItsPartsHave(RemedyRule rule) {
    for (ComputedDeadline deadline : everyDay(rule)) {
      assertThat(deadline.confidence())
          .isGreaterThanOrEqualTo(rule.periods().getLast().confidence());
      deadline
          .adjustments()
          .forEach(
              move -> assertThat(deadline.confidence()).isGreaterThanOrEqualTo(move.confidence()));
    }
  }

  @Test
  void everyRuleOfTheReferenceIsThere() {
    assertThat(BOOK.rules())
        .containsKeys("ADM_ANNUL", "DISC_OBJECT", "AYM_APPLY", "ARR_OBJ", "ADM_SUP_STOP");
  }

  /** T6 for every day on which one could apply: the remainder is what was left. */
  @Test
  void anApplicationToTheSuperiorNeverShortensThePeriod() {
    RemedyRule rule = BOOK.rule("ADM_SUP_STOP").orElseThrow();
    LocalDate notice = LocalDate.of(2026, 1, 5);
    for (int used = 0; used <= 60; used++) {
      RemedyEvents events =
          RemedyEvents.of(RemedyEvent.NOTICE, notice)
              .and(RemedyEvent.SUPERIOR_APPLICATION, notice.plusDays(used));
      ComputedDeadline deadline =
          ((Outcome.Accepted<ComputedDeadline>) ENGINE.calculate(rule, events)).value();
      assertThat(deadline.nominalOn()).isEqualTo(notice.plusDays(90));
    }
  }

  private static List<ComputedDeadline> everyDay(RemedyRule rule) {
    List<ComputedDeadline> deadlines = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      RemedyEvents events = RemedyEvents.of(rule.start().getFirst(), day);
      if (rule.stop() != null && rule.stop().required()) {
        events = events.and(RemedyEvent.SUPERIOR_APPLICATION, day.plusDays(20));
      }
      deadlines.add(((Outcome.Accepted<ComputedDeadline>) ENGINE.calculate(rule, events)).value());
    }
    return deadlines;
  }

  private static List<CountingRule.Recess> recesses(RemedyRule rule) {
    return rule.counting().stream()
        .filter(CountingRule.Recess.class::isInstance)
        .map(CountingRule.Recess.class::cast)
        .toList();
  }

  private static void assertRising(List<LocalDate> dates) {
    for (int i = 1; i < dates.size(); i++) {
      assertThat(dates.get(i)).isAfterOrEqualTo(dates.get(i - 1));
    }
  }
}
