package org.dayanisma.casework.remedies.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.application.DescribedRules.CountingPart;
import org.dayanisma.casework.remedies.application.DescribedRules.DatedPeriod;
import org.dayanisma.casework.remedies.application.DescribedRules.DescribedRule;
import org.dayanisma.casework.remedies.application.DescribedRules.NamedEvent;
import org.dayanisma.casework.remedies.application.DescribedRules.Need;
import org.dayanisma.casework.remedies.domain.CountingRule;
import org.dayanisma.casework.remedies.domain.LegalPeriod;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.stereotype.Service;

/** Lists the rules of deadlines in words, by their ids. */
@Service
public record DescribeRules(RemedyEngine engine, Wording wording) {

  public DescribedRules describe(LanguageChain languages) {
    RuleBook book = engine.book();
    Words words = new Words(book, wording, wording.languageOf(languages));
    return new DescribedRules(
        book.version(),
        words.language(),
        book.rules().values().stream()
            .sorted(Comparator.comparing(RemedyRule::id))
            .map(words::rule)
            .toList());
  }

  /** The words of one language. */
  private record Words(RuleBook book, Wording wording, String language) {

    DescribedRule rule(RemedyRule rule) {
      List<LegalPeriod> silences = new ArrayList<>();
      List<LegalPeriod> waits = new ArrayList<>();
      if (rule.stop() != null) {
        silences.addAll(rule.stop().silences());
      }
      if (rule.precededBy() != null) {
        silences.addAll(rule.precededBy().silences());
        waits.addAll(rule.precededBy().interims());
      }
      return new DescribedRule(
          rule.id(),
          rule.version(),
          say("rule." + rule.id()),
          rule.forum(),
          say("forum." + rule.forum()),
          rule.needs().stream().map(oneOf -> new Need(named(oneOf))).toList(),
          named(rule.heeds()),
          periods(rule.periods()),
          periods(silences),
          periods(waits),
          counting(rule),
          measures(rule));
    }

    private List<NamedEvent> named(List<RemedyEvent> events) {
      return events.stream()
          .map(event -> new NamedEvent(event.code(), say("event." + event.code())))
          .toList();
    }

    private List<DatedPeriod> periods(List<LegalPeriod> periods) {
      return periods.stream()
          .map(period ->
              new DatedPeriod(
                  period.amount(),
                  period.unit(),
                  say("length", period.period().written()),
                  period.from(),
                  period.to(),
                  Source.of(book, period.basis()),
                  period.confidence()))
          .toList();
    }

    private List<CountingPart> counting(RemedyRule rule) {
      return Stream.concat(
              rule.counting().stream().map(counting -> part(rule, counting, true)),
              rule.notApplied().stream().map(counting -> part(rule, counting, false)))
          .toList();
    }

    private CountingPart part(RemedyRule rule, CountingRule counting, boolean applied) {
      CountingRule.Provenance origin = counting.provenance();
      return new CountingPart(
          origin.id(),
          origin.version(),
          say("counting." + origin.id()),
          applied,
          applied && rule.reliesOn(counting),
          origin.from(),
          origin.to(),
          Source.of(book, origin.basis()),
          origin.confidence());
    }

    private List<String> measures(RemedyRule rule) {
      return book.remediesByMeasure().entrySet().stream()
          .filter(measure -> measure.getValue().contains(rule.id()))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }

    private String say(String code, Object... values) {
      return wording.say(language, code, Stream.of(values).map(Object::toString).toList());
    }
  }
}
