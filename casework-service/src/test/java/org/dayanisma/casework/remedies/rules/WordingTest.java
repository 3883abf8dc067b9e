package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.application.DescribeRules;
import org.dayanisma.casework.remedies.application.DescribedRules;
import org.dayanisma.casework.remedies.application.ExplainDeadlines;
import org.dayanisma.casework.remedies.application.ExplainedDeadline;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Step;
import org.dayanisma.casework.remedies.application.Source;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.casework.remedies.rules.YamlWording.Catalogue;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer speaks each language, and leaves no code without words. */
class WordingTest {

  private static final RuleBook BOOK = YamlRuleBook.load("tr");
  private static final RemedyEngine ENGINE = new RemedyEngine(BOOK);
  private static final YamlWording WORDING = new YamlWording();
  private static final ExplainDeadlines EXPLAINING = new ExplainDeadlines(ENGINE, WORDING);
  private static final Catalogue ENGLISH = Catalogue.load("en");
  private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

  /** How a code looks that was not put into words. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\{|\\b(rule|forum|event|reason|reading|warning|day|word|period|counting)\\.[A-Za-z0-9_]");

  static Stream<Catalogue> catalogues() {
    return YamlWording.LANGUAGES.stream().map(Catalogue::load);
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void allLanguagesHaveTheSameCodesWithTheSameGaps(Catalogue catalogue) {
    assertThat(catalogue.texts()).containsOnlyKeys(ENGLISH.texts().keySet());
    assertThat(catalogue.texts())
        .allSatisfy((code, text) -> {
          assertThat(text).as(code).isNotBlank();
          assertThat(gaps(text)).as(code).isEqualTo(gaps(ENGLISH.texts().getOrDefault(code, "")));
        });
  }

  /** Only names and numbers may be the same in two languages. */
  @ParameterizedTest
  @MethodSource("catalogues")
  void noSentenceIsLeftInEnglish(Catalogue catalogue) {
    if (!catalogue.language().equals("en")) {
      assertThat(catalogue.texts())
          .allSatisfy((code, text) -> {
            if (code.startsWith("warning.")
                || code.startsWith("reason.")
                || code.startsWith("rule.")) {
              assertThat(text).as(code).isNotEqualTo(ENGLISH.texts().get(code));
            }
          });
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyHolidayHasAName(Catalogue catalogue) {
    for (String country : List.of("tr", "kz")) {
      HolidayCalendar calendar = YamlRuleBook.loadCalendar(country);
      Stream.concat(
              calendar.fixed().stream().map(HolidayCalendar.Fixed::name),
              calendar.movable().stream().map(HolidayCalendar.Movable::name))
          .forEach(name -> assertThat(catalogue.texts()).containsKey("day." + name));
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyAnswerIsInWords(Catalogue catalogue) {
    LanguageChain languages = LanguageChain.of(List.of(catalogue.language()));
    for (RemedyRule rule : BOOK.rules().values()) {
      for (LocalDate day = LocalDate.of(2019, 1, 2); day.getYear() < 2027; day = day.plusDays(45)) {
        for (RemedyEvents events : Vectors.questions(rule, day)) {
          if (ENGINE.calculate(rule, events.and(RemedyEvent.LEARNED, day))
              instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline computed)) {
            assertSpeaks(EXPLAINING.explain(computed, languages), catalogue.language());
          }
        }
      }
    }
  }

  private static void assertSpeaks(ExplainedDeadline deadline, String language) {
    assertThat(deadline.language()).isEqualTo(language);
    assertThat(deadline.sources()).isNotEmpty();
    assertThat(deadline.steps()).isNotEmpty();
    Stream<Step> steps = Stream.concat(deadline.steps().stream(), deadline.adjustments().stream());
    Stream.of(
            Stream.of(
                deadline.title(),
                deadline.forumName(),
                deadline.start().says(),
                deadline.period().says(),
                deadline.advice()),
            steps.map(Step::reason),
            deadline.readings().stream().map(ExplainedDeadline.Reading::says),
            deadline.warnings().stream().map(ExplainedDeadline.Warning::detail))
        .flatMap(texts -> texts)
        .forEach(text -> assertThat(CODE.matcher(text).find()).as(text).isFalse());
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyRuleIsInWords(Catalogue catalogue) {
    DescribedRules rules =
        new DescribeRules(ENGINE, WORDING)
            .describe(LanguageChain.of(List.of(catalogue.language())));

    assertThat(rules.items())
        .extracting("ruleId")
        .containsExactlyInAnyOrderElementsOf(BOOK.rules().keySet());
    assertThat(rules.items())
        .allSatisfy(rule -> {
          assertThat(List.of(rule.title(), rule.forumName()))
              .allSatisfy(text -> assertThat(CODE.matcher(text).find()).as(text).isFalse());
          assertThat(rule.counting())
              .allSatisfy(
                  part -> assertThat(CODE.matcher(part.says()).find()).as(part.says()).isFalse());
          assertThat(rule.periods())
              .allSatisfy(period -> assertThat(period.sources()).isNotEmpty());
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 60 days; the day of the event is not counted. | written notice of the act, 16 March 2026 | Act on or before 15 May 2026.
          tr | 60 gün; olayın günü sayılmaz.                 | işlemin yazılı bildirimi, 16 Mart 2026   | En geç 15 Mayıs 2026 günü harekete geçin.
          kmr | 60 roj; roja bûyerê nayê hesabkirin.          | agahdariya nivîskî ya kiryarê, 16.03.2026 | Herî dereng di 15.05.2026 de gav bavêjin.
          """)
  void thePlainCaseInEachLanguage(String language, String step, String start, String advice) {
    ExplainedDeadline deadline =
        EXPLAINING.explain(
            Vectors.computed(ENGINE, "ADM_ANNUL", "notice 2026-03-16"),
            LanguageChain.of(List.of(language)));

    assertThat(deadline.steps())
        .singleElement()
        .satisfies(only -> {
          assertThat(only.reason()).isEqualTo(step);
          assertThat(only.sources()).extracting(Source::article).containsExactly("7", "8-1");
          assertThat(only.sources().getFirst())
              .satisfies(source -> {
                assertThat(source.name()).isEqualTo("İdari Yargılama Usulü Kanunu");
                assertThat(source.article()).isEqualTo("7");
                assertThat(source.gazette()).isEqualTo("20.1.1982/17580");
                assertThat(source.url()).startsWith("https://www.mevzuat.gov.tr/");
              });
        });
    assertThat(deadline.start().says()).isEqualTo(start);
    assertThat(deadline.advice()).isEqualTo(advice);
  }

  /** A lawyer who reads "written notice of 16 March" looks for a paper that there is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | the day of notice is not known, counted from 16 March 2026
          tr | tebliğ günü bilinmiyor, 16 Mart 2026 gününden hesaplandı
          kmr | roja agahdariyê nayê zanîn, ji 16.03.2026 hatiye hesabkirin
          """)
  void anAssumedStartIsNotCalledANotice(String language, String start) {
    LocalDate day = LocalDate.of(2026, 3, 16);
    ComputedDeadline assumed =
        Vectors.computed(ENGINE, "ADM_ANNUL", "notice 2026-03-16")
            .doubted(ComputedDeadline.Warning.of(ComputedDeadline.START_ASSUMED, day, "effective"));

    assertThat(EXPLAINING.explain(assumed, LanguageChain.of(List.of(language))).start().says())
        .isEqualTo(start);
  }

  /** The document of the API lists each rule that can be asked for, and no other. */
  @Test
  void theApiListsEveryRule() throws IOException {
    String file = "/openapi/casework-service/DeadlineCalculationController.yml";
    try (InputStream words = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
      String ids = String.join(", ", new TreeSet<>(BOOK.rules().keySet()));
      assertThat(new String(words.readAllBytes(), StandardCharsets.UTF_8))
          .contains("enum: [" + ids + "]");
    }
  }

  @Test
  void whoeverNamesNoLanguageIsAnsweredInEnglish() {
    assertThat(WORDING.languageOf(LanguageChain.empty())).isEqualTo("en");
    assertThat(WORDING.languageOf(LanguageChain.of(List.of("zza", "kmr")))).isEqualTo("kmr");
  }
}
