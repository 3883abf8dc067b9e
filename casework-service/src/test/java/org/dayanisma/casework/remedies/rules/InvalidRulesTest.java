package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is half understood stops the start, in one sentence that names file and field. */
class InvalidRulesTest {

  private static final String CALENDAR =
      """
      id: TR
      version: 1
      source: Law 2429
      weekend: [SUNDAY]
      saturdayOffAfterFridayHoliday: true
      coverage: {firstYear: 2025, lastYear: 2029}
      fixed:
        - {day: 08-30, name: Victory Day, confidence: B}
      fixedHalfDays: [10-28]
      movable:
        - {name: Kurban, first: 2025-06-06, last: 2025-06-09, confidence: B}
      movableHalfDays: [2025-06-05]
      """;

  private static final String RULES =
      """
      version: "1"
      calendar: TR
      laws:
        - {id: "2577", name: The Law, gazette: 20.1.1982/17580, url: "https://law.example/2577"}
      standstills: []
      countingRules:
        - {id: HOLIDAY, version: 1, kind: NEXT_WORKING_DAY, from: 1982-01-20, basis: [2577/8-2], confidence: A}
        - {id: RECESS, version: 1, kind: RECESS, first: 07-20, last: 08-31, daysAfter: 7, reliable: false, from: 1982-01-20, basis: [2577/8-3], confidence: A}
      rules:
        - id: SUIT
          version: 1
          forum: COURT
          start: [notice]
          periods:
            - {from: 1982-01-20, to: 2001-12-31, amount: 60, unit: DAYS, basis: [2577/7], confidence: A}
            - {from: 2002-01-01, amount: 30, unit: DAYS, basis: [2577/7], confidence: A}
          counting: [HOLIDAY]
          notApplied: [RECESS]
      remediesByMeasure: {DISMISSAL: [SUIT]}
      """;

  @Test
  void whatIsChangedBelowIsAFileThatIsUnderstood() {
    assertThat(calendar(CALENDAR).fixed()).hasSize(1);
    assertThat(YamlRuleBook.book("x.yml", rules(RULES), calendar(CALENDAR)).rules())
        .containsOnlyKeys("SUIT");
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          weekend:           | wekend:             | x.yml/weekend: a value is expected
          version: 1         | 'version: '         | x.yml/version: a value is expected
          source: Law 2429   | nothing             | x.yml/source: a value is expected
          version: 1         | version: one        | x.yml/version: Cannot coerce String value ("one") to `int` value
          version: 1         | version: '1'        | x.yml/version: Cannot coerce String value ("1") to `int` value
          version: 1         | version: 1.5        | x.yml/version:
          true               | perhaps             | x.yml/saturdayOffAfterFridayHoliday: Cannot coerce String value ("perhaps")
          SUNDAY             | SONNTAG             | x.yml/weekend/0: cannot be read: SONNTAG
          [SUNDAY]           | SUNDAY              | x.yml/weekend:
          firstYear: 2025,   | nothing             | x.yml/coverage/firstYear: a value is expected
          08-30              | 30-08               | x.yml/fixed/0/day: cannot be read: 30-08
          name: Victory Day, | 'name: A, since: 2017,' | x.yml/fixed/0/since: unknown key
          first: 2025-06-06  | first: 2025-06-31   | x.yml/movable/0/first: cannot be read: 2025-06-31
          2025-06-05         | soon                | x.yml/movableHalfDays/0: cannot be read: soon
          source: Law 2429   | version: 2          | x.yml: Duplicate
          """)
  void aCalendar(String written, @Nullable String instead, String sentence) {
    refused(CALENDAR, written, instead, sentence, InvalidRulesTest::calendar);
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          NEXT_WORKING_DAY   | NEXT_DAY            | x.yml/countingRules/0: Could not resolve type id
          kind: RECESS,      | nothing             | x.yml/countingRules/1:
          daysAfter: 7,      | nothing             | x.yml/countingRules/1/daysAfter: a value is expected
          [2577/8-2],        | '[2577/8-2], days: 5,' | x.yml/countingRules/0/days: unknown key
          id: RECESS         | id: HOLIDAY         | x.yml/countingRules: HOLIDAY is there twice
          [notice]           | [rumour]            | x.yml/rules/0/start/0: cannot be read: rumour
          amount: 60         | amount: 0           | x.yml/rules/0/periods/0: a period is at least one unit long, not 0
          unit: DAYS         | unit: HOURS         | x.yml/rules/0/periods/0/unit: cannot be read: HOURS
          to: 2001-12-31     | to: 2002-01-01      | x.yml: the text of 1982-01-20 does not end before that of 2002-01-01
          'to: 2001-12-31, ' | nothing             | x.yml: the text of 1982-01-20 does not end before that of 2002-01-01
          to: 2001-12-31     | to: 1981-12-31      | x.yml: the text of 1982-01-20 ends before it begins
          'from: 1982-01-20, basis: [2577/8-2]' | 'from: 1982-01-20, to: 1981-12-31, basis: [2577/8-2]' | x.yml: the text of 1982-01-20 ends before it begins
          'from: 2002-01-01, ' | nothing           | x.yml/rules/0/periods/1/from: a value is expected
          counting: [HOLIDAY] | counting: [FEAST]  | x.yml/rules/SUIT/counting: there is no counting rule FEAST
          notApplied: [RECESS] | notApplied: [BREAK] | x.yml/rules/SUIT/notApplied: there is no counting rule BREAK
          'basis: [2577/7], confidence: A}' | 'confidence: A}' | x.yml/rules/0/periods/0/basis: a value is expected
          '[2577/7]'         | '[2578/7]'          | x.yml/laws: there is no law for 2578/7
          calendar: TR       | calendar: KZ        | x.yml/calendar: TR is what there is
          """)
  void aRuleBook(String written, @Nullable String instead, String sentence) {
    refused(
        RULES,
        written,
        instead,
        sentence,
        file -> YamlRuleBook.book("x.yml", rules(file), calendar(CALENDAR)));
  }

  @Test
  void anEmptyFile() {
    refused(CALENDAR, CALENDAR, null, "x.yml: ", InvalidRulesTest::calendar);
  }

  private static void refused(
      String whole,
      String written,
      @Nullable String instead,
      String sentence,
      Consumer<String> reading) {
    assertThat(whole).contains(written);
    String file = whole.replace(written, instead == null ? "" : instead);
    assertThatThrownBy(() -> reading.accept(file))
        .isInstanceOf(InvalidRules.class)
        .hasMessageStartingWith(sentence);
  }

  private static HolidayCalendar calendar(String file) {
    return StrictYaml.read("x.yml", stream(file), HolidayCalendar.class);
  }

  private static RuleFile rules(String file) {
    return StrictYaml.read("x.yml", stream(file), RuleFile.class);
  }

  private static ByteArrayInputStream stream(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }
}
