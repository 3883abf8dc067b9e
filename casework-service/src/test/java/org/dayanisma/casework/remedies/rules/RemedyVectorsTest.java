package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped rules against dates computed by hand. One line is one question a lawyer could ask.
 */
class RemedyVectorsTest {

  private static final RuleBook BOOK = YamlRuleBook.load("tr");
  private static final RemedyEngine ENGINE = new RemedyEngine(BOOK);

  @ParameterizedTest(name = "{0}: {1} {2} → {3} / {4} / {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # vector              | rule         | events                                              | nominal    | due        | safe       | adjusted by                      | confidence
          T1 plain               | ADM_ANNUL    | notice 2026-03-16                                   | 2026-05-15 | 2026-05-15 | 2026-05-15 |                                  | A
          T2 recess              | ADM_ANNUL    | notice 2026-05-25                                   | 2026-07-24 | 2026-09-07 | 2026-07-24 | CNT_ADM_RECESS                   | A
          T3 Kurban and weekend  | ADM_ANNUL    | notice 2026-03-31                                   | 2026-05-30 | 2026-06-01 | 2026-06-01 | CNT_ADM_HOLIDAY                  | A
          T4 electronic service  | ADM_ANNUL    | uetsArrival 2026-09-01                              | 2026-11-05 | 2026-11-05 | 2026-11-02 |                                  | B
          T5 arrest, 15 July     | ARR_OBJ      | learned 2026-07-01                                  | 2026-07-15 | 2026-07-16 | 2026-07-16 | CNT_CRIM_HOLIDAY                 | B
          T6 superior, silence   | ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-25   | 2026-04-05 | 2026-04-06 | 2026-04-06 | CNT_ADM_HOLIDAY                  | A
          T6 by its plain name   | ADM_SUP_STOP | notice 2026-01-05; application 2026-01-25           | 2026-04-05 | 2026-04-06 | 2026-04-06 | CNT_ADM_HOLIDAY                  | A
          T6 asked of the suit   | ADM_ANNUL    | notice 2026-01-05; superiorApplication 2026-01-25   | 2026-04-05 | 2026-04-06 | 2026-04-06 | CNT_ADM_HOLIDAY                  | A
          early answer           | ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-25; superiorAnswer 2026-02-04 | 2026-03-16 | 2026-03-16 | 2026-03-16 | | A
          late answer is silence | ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-25; superiorAnswer 2026-03-04 | 2026-04-05 | 2026-04-06 | 2026-04-06 | CNT_ADM_HOLIDAY | A
          opened on day two      | ADM_ANNUL    | uetsArrival 2026-09-01; notice 2026-09-02           | 2026-11-05 | 2026-11-05 | 2026-11-02 |                                  | B
          last day of recess     | ADM_ANNUL    | notice 2026-07-02                                   | 2026-08-31 | 2026-09-07 | 2026-08-31 | CNT_ADM_RECESS                   | A
          day after the recess   | ADM_ANNUL    | notice 2026-07-03                                   | 2026-09-01 | 2026-09-01 | 2026-09-01 |                                  | A
          Saturday into recess   | ADM_ANNUL    | notice 2026-05-19                                   | 2026-07-18 | 2026-09-07 | 2026-07-20 | CNT_ADM_HOLIDAY, CNT_ADM_RECESS  | A
          7 Sept is a Sunday     | ADM_ANNUL    | notice 2025-05-25                                   | 2025-07-24 | 2025-09-08 | 2025-07-24 | CNT_ADM_RECESS, CNT_ADM_HOLIDAY  | A
          half day is a work day | ADM_ANNUL    | notice 2026-08-29                                   | 2026-10-28 | 2026-10-28 | 2026-10-28 |                                  | A
          Republic Day, Thursday | ADM_ANNUL    | notice 2026-08-30                                   | 2026-10-29 | 2026-10-30 | 2026-10-30 | CNT_ADM_HOLIDAY                  | B
          discipline             | DISC_OBJECT  | notice 2026-03-02                                   | 2026-03-09 | 2026-03-09 | 2026-03-09 |                                  | B
          discipline, holiday    | DISC_OBJECT  | notice 2026-04-16                                   | 2026-04-23 | 2026-04-24 | 2026-04-22 | CNT_ADM_HOLIDAY                  | B
          discipline in recess   | DISC_OBJECT  | notice 2026-07-20                                   | 2026-07-27 | 2026-07-27 | 2026-07-27 |                                  | B
          no recess at the AYM   | AYM_APPLY    | learned 2026-07-01                                  | 2026-07-31 | 2026-07-31 | 2026-07-31 |                                  | A
          AYM on a Sunday        | AYM_APPLY    | learned 2026-08-07                                  | 2026-09-06 | 2026-09-07 | 2026-09-04 | CNT_AYM_HOLIDAY                  | C
          AYM, learned first     | AYM_APPLY    | served 2026-06-20; learned 2026-06-10               | 2026-07-10 | 2026-07-10 | 2026-07-10 |                                  | A
          remand: no recess      | ARR_OBJ      | learned 2026-07-21                                  | 2026-08-04 | 2026-08-04 | 2026-08-04 |                                  | A
          criminal recess        | CRIM_ISTINAF | served 2026-07-21                                   | 2026-08-04 | 2026-09-03 | 2026-08-04 | CNT_CRIM_RECESS                  | A
          stay objection         | ADM_STAY_OBJ | notice 2026-07-20                                   | 2026-07-27 | 2026-07-27 | 2026-07-27 |                                  | B
          suit after silence     | ADM_REQ_SUIT | application 2026-01-25                              | 2026-04-25 | 2026-04-27 | 2026-04-27 | CNT_ADM_HOLIDAY                  | A
          request refused        | ADM_REQ_SUIT | application 2026-02-01; superiorAnswer 2026-02-10  | 2026-04-11 | 2026-04-13 | 2026-04-13 | CNT_ADM_HOLIDAY                  | A
          refused on the last day| ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-02-24  | 2026-04-25 | 2026-04-27 | 2026-04-27 | CNT_ADM_HOLIDAY                  | A
          refused a day late     | ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-02-25  | 2026-04-26 | 2026-04-27 | 2026-04-27 | CNT_ADM_HOLIDAY                  | A
          refused within the suit| ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-04-01  | 2026-05-31 | 2026-06-01 | 2026-04-27 | CNT_ADM_HOLIDAY                  | A
          refused after the suit | ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-04-28  | 2026-06-27 | 2026-06-29 | 2026-06-29 | CNT_ADM_HOLIDAY                  | A
          answer is not final    | ADM_REQ_SUIT | application 2026-01-25; interimAnswer 2026-02-10   | 2026-07-24 | 2026-09-07 | 2026-04-13 | CNT_ADM_RECESS                   | A
          final answer follows   | ADM_REQ_SUIT | application 2026-01-25; interimAnswer 2026-02-10; superiorAnswer 2026-03-20 | 2026-05-19 | 2026-05-20 | 2026-04-13 | CNT_ADM_HOLIDAY | B
          interim after silence  | ADM_REQ_SUIT | application 2026-01-25; interimAnswer 2026-03-02   | 2026-04-25 | 2026-04-27 | 2026-04-27 | CNT_ADM_HOLIDAY                  | A
          interim after the final| ADM_REQ_SUIT | application 2026-02-01; superiorAnswer 2026-02-10; interimAnswer 2026-02-12 | 2026-04-11 | 2026-04-13 | 2026-04-13 | CNT_ADM_HOLIDAY | A
          regional appeal        | ADM_ISTINAF  | served 2026-03-16                                   | 2026-04-15 | 2026-04-15 | 2026-04-15 |                                  | A
          """)
  void computes(
      String vector,
      String ruleId,
      String events,
      LocalDate nominal,
      LocalDate due,
      LocalDate safe,
      String adjustedBy,
      String confidence) {
    ComputedDeadline deadline = computed(ruleId, events);

    assertThat(deadline.nominalOn()).as(vector + ", nominal").isEqualTo(nominal);
    assertThat(deadline.dueOn()).as(vector + ", due").isEqualTo(due);
    assertThat(deadline.safeOn()).as(vector + ", safe").isEqualTo(safe);
    assertThat(deadline.adjustments()).extracting(Move::ruleId).isEqualTo(names(adjustedBy));
    assertThat(deadline.confidence()).hasToString(confidence);
  }

  @ParameterizedTest(name = "{0} {1} warns {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL | notice 2026-03-15                      |
          ADM_ANNUL | notice 2026-05-24                      | do-not-rely
          ADM_ANNUL | notice 2023-04-10                      | calendar-beyond-table, before-days-off
          ADM_ANNUL | notice 2023-03-16                      | calendar-beyond-table, standstill-in-provinces
          ADM_ANNUL | notice 2029-12-01                      | calendar-beyond-table
          # the safe day, and the day by statute where it is another, with what follows them
          ADM_ANNUL | notice 2026-08-29                      | half-day, before-days-off
          ADM_ANNUL | uetsArrival 2026-08-29                 | electronic-service-opened-early, half-day, before-days-off
          ADM_ANNUL | uetsArrival 2026-08-24                 | electronic-service-opened-early, before-days-off, half-day, before-days-off
          ADM_ANNUL | notice 2026-03-16                      | before-days-off
          ADM_ANNUL | notice 2026-03-01                      | before-days-off
          DISC_OBJECT | notice 2026-04-16                    | do-not-rely, before-days-off, before-days-off
          # what counts for the safe day alone
          ADM_ANNUL | notice 2026-03-15; learned 2026-03-01  | safe-day-only, before-days-off
          ADM_ANNUL | uetsArrival 2026-09-01; notice 2026-09-08 | several-starts, electronic-service-opened-early
          ADM_ANNUL | uetsArrival 2026-09-01; notice 2026-09-02; served 2026-09-04 | several-starts, electronic-service-opened-early
          ADM_SUP_STOP | notice 2026-01-06; superiorApplication 2026-01-25; application 2026-01-26 | several-applications
          # no day is left
          ADM_ANNUL | notice 2026-01-11; superiorApplication 2026-03-12 | no-days-left, before-days-off
          ADM_ANNUL | notice 2026-01-10; superiorApplication 2026-03-11 | no-days-left, before-days-off
          ADM_ANNUL | uetsArrival 2026-09-01                 | electronic-service-opened-early
          ARR_OBJ   | learned 2026-07-21                     | recess-not-applied
          AYM_APPLY | served 2026-06-20; learned 2026-06-09  | several-starts
          ARR_OBJ   | learned 2024-06-10                     | calendar-beyond-table, earlier-law
          CRIM_ISTINAF | served 2024-06-10                   | calendar-beyond-table, earlier-law
          ADM_ANNUL | notice 2026-01-05; superiorApplication 2026-01-25; superiorAnswer 2026-03-04 | late-answer
          ADM_ANNUL | notice 2026-01-05; superiorApplication 2026-01-25; interimAnswer 2026-02-04  | safe-day-only
          ADM_REQ_SUIT | application 2026-02-01; superiorAnswer 2026-02-10 |
          ADM_REQ_SUIT | application 2026-01-25; superiorAnswer 2026-03-20 | late-answer
          ADM_REQ_SUIT | application 2026-02-01; interimAnswer 2026-02-10  | do-not-rely, interim-answer
          ADM_REQ_SUIT | application 2026-01-25; interimAnswer 2026-03-02  | interim-answer-late
          """)
  void warns(String ruleId, String events, String codes) {
    assertThat(computed(ruleId, events).warnings())
        .extracting(Warning::code)
        .isEqualTo(names(codes));
  }

  @ParameterizedTest(name = "{0} {1} refused: {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL    |                                                    | notice              | missing
          ARR_OBJ      |                                                    | learned             | missing
          ADM_SUP_STOP | notice 2026-01-05                                  | superiorApplication | missing
          ADM_SUP_STOP | superiorApplication 2026-01-25                     | notice              | missing
          ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-04  | superiorApplication | before-start
          ADM_ANNUL    | notice 2026-01-05; superiorApplication 2026-01-04  | superiorApplication | before-start
          ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-03-07  | superiorApplication | after-period
          ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-25; superiorAnswer 2026-01-24 | superiorAnswer | before-application
          ADM_ANNUL    | uetsArrival 2026-09-03; notice 2026-09-02          | notice              | before-arrival
          ADM_REQ_SUIT | application 2026-02-01; superiorAnswer 2026-01-31  | superiorAnswer      | before-application
          ADM_REQ_SUIT | application 2026-02-01; interimAnswer 2026-01-31   | interimAnswer       | before-application
          """)
  void refuses(String ruleId, String events, String event, String code) {
    Outcome<ComputedDeadline> result =
        ENGINE.calculate(BOOK.rule(ruleId).orElseThrow(), Vectors.events(events));

    assertThat(Vectors.faults(result))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.pointer()).isEqualTo(event);
          assertThat(fault.code()).isEqualTo(code);
        });
  }

  @ParameterizedTest
  @CsvSource({"2026-03-06", "2026-01-05"})
  void anApplicationOnTheFirstOrLastDayStopsTheClock(LocalDate application) {
    ComputedDeadline deadline =
        computed("ADM_SUP_STOP", "notice 2026-01-05; superiorApplication " + application);

    assertThat(deadline.nominalOn()).isEqualTo(LocalDate.of(2026, 4, 5));
    assertThat(deadline.steps())
        .extracting(Move::ruleId)
        .containsExactlyInAnyOrder("ADM_SUP_SILENCE", "ADM_SUP_STOP");
  }

  /** Where two readings of the law are possible, both are shown. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL    | notice 2026-03-16                                  |
          ADM_ANNUL    | notice 2026-01-10; superiorApplication 2026-03-11  | statute 2026-04-10, application-day-left 2026-04-13
          ADM_SUP_STOP | notice 2026-01-06; superiorApplication 2026-01-25  | statute 2026-04-06, application-day-left 2026-04-07
          ADM_SUP_STOP | notice 2026-01-05; superiorApplication 2026-01-25  |
          ADM_ANNUL    | uetsArrival 2026-09-01                             | earliest 2026-11-02, statute 2026-11-05
          ADM_ANNUL    | notice 2026-05-25                                  | earliest 2026-07-24, statute 2026-09-07
          ADM_REQ_SUIT | application 2026-02-01; interimAnswer 2026-02-10   | earliest 2026-04-13, statute 2026-09-07
          ARR_OBJ      | learned 2024-06-10                                 | earliest 2024-06-17, statute 2024-06-24
          CRIM_ISTINAF | served 2024-06-10                                  | earliest 2024-06-17, statute 2024-06-24
          CRIM_ISTINAF | served 2025-05-31                                  | earliest 2025-06-10, statute 2025-06-16
          CRIM_ISTINAF | served 2025-06-02                                  |
          ADM_ANNUL    | notice 2026-05-26; superiorApplication 2026-08-10  | earliest 2026-07-27, statute 2026-09-09, application-day-left 2026-09-10
          """)
  void showsEachReading(String ruleId, String events, String readings) {
    assertThat(computed(ruleId, events).readings())
        .extracting(reading -> reading.code() + " " + reading.on())
        .isEqualTo(names(readings));
  }

  /** The way from the start to the last day can be read off. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADM_ANNUL    | notice 2026-03-16                                  | period 2026-05-15
          ADM_ANNUL    | uetsArrival 2026-09-01                             | electronic-service 2026-09-06, period 2026-11-05
          ADM_ANNUL    | notice 2019-02-01; superiorApplication 2019-02-15  | elapsed 2019-02-15, silence 2019-04-16, remainder 2019-06-01
          ADM_ANNUL    | notice 2026-01-05; superiorApplication 2026-01-25; superiorAnswer 2026-02-24 | elapsed 2026-01-25, answer 2026-02-24, remainder 2026-04-05
          ADM_ANNUL    | uetsArrival 2026-09-01; superiorApplication 2026-09-03 | electronic-service 2026-09-06, silence 2026-10-03, remainder 2026-12-02
          ADM_REQ_SUIT | application 2026-01-25                             | silence 2026-02-24, period 2026-04-25
          """)
  void showsEachStep(String ruleId, String events, String steps) {
    ComputedDeadline deadline = computed(ruleId, events);

    assertThat(deadline.steps())
        .extracting(step -> step.reason().code() + " " + step.to())
        .isEqualTo(names(steps));
    assertThat(deadline.steps()).allSatisfy(step -> assertThat(step.basis()).isNotEmpty());
  }

  private static ComputedDeadline computed(String ruleId, String events) {
    return Vectors.computed(ENGINE, ruleId, events);
  }

  private static List<String> names(@Nullable String text) {
    return Vectors.parts(text, ",");
  }
}
