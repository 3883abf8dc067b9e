package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.DatedLaw;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.decisions.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part of a rule is used for the days on which it was law, and for no other. The dates are
 * worked out by hand from the texts of that time.
 */
class RulesHaveAnAgeTest {

  private static final RuleBook BOOK = YamlRuleBook.load("tr");
  private static final RemedyEngine ENGINE = new RemedyEngine(BOOK);
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 1, 1);

  @ParameterizedTest(name = "{0}: {1} {2} → {3} / {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Law 7331 (14 July 2021): silence of 30 days instead of 60, for applications made since
          14 of 60 days, 60 of silence, 46 | ADM_ANNUL    | notice 2019-02-01; superiorApplication 2019-02-15 | 2019-06-01 | 2019-06-03
          the same by its own name         | ADM_SUP_STOP | notice 2019-02-01; superiorApplication 2019-02-15 | 2019-06-01 | 2019-06-03
          applied a day before the change  | ADM_ANNUL    | notice 2021-07-05; superiorApplication 2021-07-13 | 2021-11-02 | 2021-11-02
          applied on the day of the change | ADM_ANNUL    | notice 2021-07-05; superiorApplication 2021-07-14 | 2021-10-03 | 2021-10-04
          a request of 2019                | ADM_REQ_SUIT | application 2019-03-01                            | 2019-06-29 | 2019-07-01
          asked a day before the change    | ADM_REQ_SUIT | application 2021-07-13                            | 2021-11-10 | 2021-11-10
          asked on the day of the change   | ADM_REQ_SUIT | application 2021-07-14                            | 2021-10-12 | 2021-10-12
          # the same law: four months of waiting for a final answer instead of six
          waiting for six months           | ADM_REQ_SUIT | application 2019-03-01; interimAnswer 2019-03-20  | 2019-10-31 | 2019-10-31
          waiting for four months          | ADM_REQ_SUIT | application 2021-07-14; interimAnswer 2021-07-20  | 2022-01-13 | 2022-01-13
          # Law 7499 (1 June 2024): two weeks instead of seven days
          an arrest of May 2024            | ARR_OBJ      | learned 2024-05-10                                | 2024-05-17 | 2024-05-17
          the last day of the seven        | ARR_OBJ      | learned 2024-05-31                                | 2024-06-07 | 2024-06-07
          the first days of the two weeks  | ARR_OBJ      | learned 2024-06-10                                | 2024-06-24 | 2024-06-24
          the first day of Law 5271        | ARR_OBJ      | learned 2005-06-01                                | 2005-06-08 | 2005-06-08
          """)
  void computesByTheLawOfThatDay(
      String vector, String ruleId, String events, LocalDate nominal, LocalDate due) {
    ComputedDeadline deadline = Vectors.computed(ENGINE, ruleId, events);

    assertThat(deadline.nominalOn()).as(vector).isEqualTo(nominal);
    assertThat(deadline.dueOn()).as(vector).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}: {1} {2} is refused at {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before Law 5271                     | ARR_OBJ      | learned 2005-05-31                                | learned
          seven days from the pronouncement   | CRIM_ISTINAF | served 2024-05-31                                 | served
          before Law 4001                     | ADM_REQ_SUIT | application 1994-06-17                            | application
          no regional administrative courts   | ADM_ISTINAF  | served 2016-07-19                                 | served
          before Law 6111                     | DISC_OBJECT  | notice 2011-02-24                                 | notice
          before individual applications      | AYM_APPLY    | learned 2012-09-22                                | learned
          no UETS yet                         | ADM_ANNUL    | uetsArrival 2018-12-31                            | uetsArrival
          the recess of that year is unknown  | ADM_ANNUL    | notice 2013-05-20                                 | notice
          the application of that year too    | ADM_ANNUL    | notice 2013-01-20; superiorApplication 2013-01-21 | notice
          """)
  void refusesRatherThanGuesses(String vector, String ruleId, String events, String event) {
    Outcome<ComputedDeadline> result =
        ENGINE.calculate(BOOK.rule(ruleId).orElseThrow(), Vectors.events(events));

    assertThat(Vectors.faults(result))
        .as(vector)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.pointer()).isEqualTo(event);
          assertThat(fault.code()).isEqualTo("rule-not-in-force");
        });
  }

  @Test
  void refusesATimeInWhichPeriodsStoodStill() {
    assertThat(refused("ADM_ANNUL", "notice 2020-01-14")).contains("2020-03-13");
    assertThat(refused("ADM_ANNUL", "notice 2020-06-15")).contains("2020-06-15");
    assertThat(Vectors.computed(ENGINE, "ADM_ANNUL", "notice 2020-01-12").dueOn())
        .isEqualTo("2020-03-12");
    assertThat(Vectors.computed(ENGINE, "ADM_ANNUL", "notice 2020-06-16").dueOn())
        .isEqualTo("2020-09-07");
  }

  private static String refused(String ruleId, String events) {
    return String.valueOf(
        Vectors.faults(ENGINE.calculate(BOOK.rule(ruleId).orElseThrow(), Vectors.events(events)))
            .getFirst()
            .detail());
  }

  static Stream<RemedyRule> rules() {
    return BOOK.rules().values().stream();
  }

  /**
   * Every rule on a day of each month of fifty years, and around each day on which a part of it
   * changes: questions reach sixty days on.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void noPartIsUsedForADayOnWhichItIsNotLaw(RemedyRule rule) {
    int computed = 0;
    for (LocalDate day : daysFor(rule)) {
      for (RemedyEvents events : Vectors.questions(rule, day)) {
        if (ENGINE.calculate(rule, events)
            instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline deadline)) {
          computed++;
          assertThat(deadline.steps()).allSatisfy(step -> assertIsLaw(step, deadline));
          assertThat(deadline.adjustments()).allSatisfy(move -> assertIsLaw(move, deadline));
        }
      }
    }
    assertThat(computed).isPositive();
  }

  private static Set<LocalDate> daysFor(RemedyRule rule) {
    Set<LocalDate> days = new TreeSet<>(FIRST.datesUntil(LAST, Period.ofMonths(1)).toList());
    rule.parts()
        .map(DatedLaw::from)
        .distinct()
        .forEach(change ->
            List.of(-60, -59, -24, -23, -18, -17, -6, -5, -1, 0, 1)
                .forEach(distance -> days.add(change.plusDays(distance))));
    return days;
  }

  /**
   * What is left of a period after the refusal goes by the text of the day of the application, and
   * everything else by the text of its own first day.
   */
  private static void assertIsLaw(Move move, ComputedDeadline deadline) {
    List<Move> steps = deadline.steps();
    LocalDate day =
        move.reason().code().equals("remainder") ? steps.get(steps.size() - 2).from() : move.from();
    assertThat(move.lawFrom()).as("%s", deadline).isBeforeOrEqualTo(day);
    if (move.lawTo() != null) {
      assertThat(move.lawTo()).as("%s", deadline).isAfterOrEqualTo(day);
    }
  }

  /** What a law has changed says so by itself: no two texts of one part are law on one day. */
  @ParameterizedTest
  @MethodSource("rules")
  void everyPartSaysSinceWhenAndWhere(RemedyRule rule) {
    assertThat(rule.parts())
        .isNotEmpty()
        .allSatisfy(part -> {
          assertThat(part.from()).isAfterOrEqualTo(LocalDate.of(1982, 1, 20));
          assertThat(part.basis()).isNotEmpty();
          assertThat(part.basis()).allSatisfy(basis -> assertThat(BOOK.cited(basis)).isPresent());
        });
  }
}
