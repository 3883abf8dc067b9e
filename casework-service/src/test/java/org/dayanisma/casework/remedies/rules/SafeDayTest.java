package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The safe day is the earliest that any meaning of the typed events gives. All days are worked out
 * by hand.
 */
class SafeDayTest {

  private static final RuleBook BOOK = YamlRuleBook.load("tr");
  private static final RemedyEngine ENGINE = new RemedyEngine(BOOK);

  /** What ended on the strictest reading, nothing that comes later brings back. */
  @ParameterizedTest(name = "{0} {1}: safe {2}, by statute {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL    | notice 2026-05-26; superiorApplication 2026-08-10      | 2026-07-27 | 2026-09-09
          ADM_SUP_STOP | notice 2026-05-26; application 2026-08-10              | 2026-07-27 | 2026-09-09
          ADM_ANNUL    | notice 2026-06-25; superiorApplication 2026-08-31      | 2026-08-24 | 2026-09-30
          ADM_ANNUL    | uetsArrival 2026-01-10; superiorApplication 2026-03-12 | 2026-03-11 | 2026-04-15
          ADM_ANNUL    | uetsArrival 2026-01-10; superiorApplication 2026-03-16 | 2026-03-11 | 2026-04-15
          # the application was in time for the later of two starts only
          ADM_ANNUL    | notice 2026-01-05; learned 2025-12-30; superiorApplication 2026-03-03 | 2026-03-02 | 2026-04-06
          """)
  void anApplicationAfterTheSafeDayDoesNotMoveIt(
      String ruleId, String events, LocalDate safe, LocalDate due) {
    ComputedDeadline deadline = Vectors.computed(ENGINE, ruleId, events);

    assertThat(deadline.safeOn()).isEqualTo(safe);
    assertThat(deadline.dueOn()).isEqualTo(due);
    assertThat(deadline.confidence()).isEqualTo(Confidence.C);
    assertThat(deadline.readings())
        .extracting(reading -> reading.code() + " " + reading.on())
        .startsWith("earliest " + safe, "statute " + due);
    assertThat(deadline.warnings())
        .filteredOn(warning -> warning.code().equals("application-after-safe-day"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.values()).contains(safe.toString()));
  }

  /** On the safe day itself it is in time, and nothing is doubted. */
  @ParameterizedTest(name = "{0} {1}: safe {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL    | notice 2026-01-10; superiorApplication 2026-03-11      | 2026-04-10
          ADM_ANNUL    | uetsArrival 2026-01-10; superiorApplication 2026-03-11 | 2026-04-10
          # the last day is a Saturday, so the application of the Monday is in time; the silence ends on a Wednesday
          ADM_ANNUL    | notice 2026-01-06; superiorApplication 2026-03-09      | 2026-04-08
          # no day is left after a silence that ends on a Saturday, so nobody waits for the Monday
          ADM_ANNUL    | notice 2026-01-11; superiorApplication 2026-03-12      | 2026-04-10
          """)
  void anApplicationOnTheSafeDayStopsThePeriod(String ruleId, String events, LocalDate safe) {
    ComputedDeadline deadline = Vectors.computed(ENGINE, ruleId, events);

    assertThat(deadline.safeOn()).isEqualTo(safe);
    assertThat(deadline.warnings())
        .noneMatch(warning -> warning.code().equals("application-after-safe-day"));
  }

  /** Whatever name somebody gives to the day on which the decision became known. */
  @ParameterizedTest(name = "{0} {1}: safe {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL    | notice 2026-03-16; learned 2026-03-02                  | 2026-05-04
          ADM_ANNUL    | uetsArrival 2026-09-01; notice 2026-09-08              | 2026-11-02
          DISC_OBJECT  | served 2026-03-06; uetsArrival 2026-03-02              | 2026-03-09
          DISC_OBJECT  | notice 2026-03-06; learned 2026-03-02                  | 2026-03-09
          AYM_APPLY    | learned 2026-06-20; uetsArrival 2026-06-10             | 2026-07-10
          ARR_OBJ      | learned 2026-06-20; uetsArrival 2026-06-10             | 2026-06-24
          ADM_ISTINAF  | served 2026-03-16; learned 2026-03-10                  | 2026-04-09
          ADM_TEMYIZ   | served 2026-03-16; learned 2026-03-10                  | 2026-04-09
          ADM_STAY_OBJ | served 2026-03-16; learned 2026-03-10                  | 2026-03-17
          CRIM_ISTINAF | served 2026-03-10; notice 2026-03-02                   | 2026-03-16
          CRIM_ISTINAF | served 2026-03-10; learned 2026-03-02                  | 2026-03-16
          CRIM_ISTINAF | served 2026-03-10; uetsArrival 2026-03-02              | 2026-03-16
          # the earlier day is under the law of before: seven days
          ARR_OBJ      | served 2024-06-03; uetsArrival 2024-05-31              | 2024-06-07
          """)
  void anEarlierStartByAnyNameCounts(String ruleId, String events, LocalDate safe) {
    ComputedDeadline deadline = Vectors.computed(ENGINE, ruleId, events);

    assertThat(deadline.safeOn()).isEqualTo(safe);
  }

  /** A refusal that was typed as a notice, as service or as an arrival. */
  @ParameterizedTest(name = "{0} {1}: safe {2}, by statute {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_REQ_SUIT | application 2026-01-25; notice 2026-02-10              | 2026-04-13 | 2026-04-27
          ADM_REQ_SUIT | application 2026-01-25; served 2026-02-10              | 2026-04-13 | 2026-04-27
          ADM_REQ_SUIT | application 2026-01-25; learned 2026-02-10             | 2026-04-13 | 2026-04-27
          ADM_REQ_SUIT | application 2026-01-25; uetsArrival 2026-02-10         | 2026-04-13 | 2026-04-27
          # a refusal of March after one of February opens nothing for the safe day
          ADM_REQ_SUIT | application 2026-01-25; notice 2026-02-10; superiorAnswer 2026-04-28 | 2026-04-13 | 2026-06-29
          ADM_ANNUL    | notice 2026-01-05; superiorApplication 2026-01-25; served 2026-02-04 | 2026-03-16 | 2026-04-06
          ADM_ANNUL    | notice 2026-01-05; superiorApplication 2026-01-25; interimAnswer 2026-02-04 | 2026-03-16 | 2026-04-06
          ADM_ANNUL    | notice 2026-01-05; superiorApplication 2026-01-25; learned 2026-02-04 | 2026-03-16 | 2026-04-06
          # of two applications the answer may be one to the later, after which fewer days are left
          ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-25; application 2026-02-10; superiorAnswer 2026-02-15 | 2026-03-11 | 2026-03-27
          """)
  void aRefusalByAnyNameCounts(String ruleId, String events, LocalDate safe, LocalDate due) {
    ComputedDeadline deadline = Vectors.computed(ENGINE, ruleId, events);

    assertThat(deadline.safeOn()).isEqualTo(safe);
    assertThat(deadline.dueOn()).isEqualTo(due);
    assertThat(deadline.confidence()).isEqualTo(Confidence.C);
  }

  /**
   * The one exception (Law 2577 art. 10/2): a refusal after the end of the first period opens a new
   * one. Only one that is typed as an answer does; a notice may be one of the first refusal.
   */
  @ParameterizedTest(name = "{0} {1}: safe {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-04-28      | 2026-06-29
          ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-04-27      | 2026-04-27
          ADM_REQ_SUIT | application 2026-01-25; notice 2026-04-28              | 2026-04-27
          """)
  void aLateAnswerOpensAnewOnlyByItsName(String ruleId, String events, LocalDate safe) {
    assertThat(Vectors.computed(ENGINE, ruleId, events).safeOn()).isEqualTo(safe);
  }

  /** What may shorten a period and can be neither counted nor understood is refused by name. */
  @ParameterizedTest(name = "{0} {1} refused: {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AYM_APPLY    | learned 2026-03-16; application 2026-03-20             | application         | event-not-of-rule
          AYM_APPLY    | learned 2026-03-16; superiorAnswer 2026-03-20          | superiorAnswer      | event-not-of-rule
          DISC_OBJECT  | notice 2026-03-16; interimAnswer 2026-03-10            | interimAnswer       | event-not-of-rule
          ADM_ANNUL    | notice 2026-03-16; application 2026-03-20              | application         | event-not-of-rule
          ADM_REQ_SUIT | application 2026-03-16; superiorApplication 2026-03-10 | superiorApplication | event-not-of-rule
          ADM_ANNUL    | notice 2026-03-16; superiorAnswer 2026-03-10           | superiorApplication | missing
          ADM_REQ_SUIT | application 2026-02-01; notice 2026-01-31              | notice              | before-application
          CRIM_ISTINAF | served 2024-06-10; learned 2024-05-20                  | learned             | rule-not-in-force
          """)
  void whatIsNotUnderstoodIsRefused(String ruleId, String events, String event, String code) {
    assertThat(
            Vectors.faults(
                ENGINE.calculate(BOOK.rule(ruleId).orElseThrow(), Vectors.events(events))))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.pointer()).isEqualTo(event);
          assertThat(fault.code()).isEqualTo(code);
        });
  }
}
