package org.dayanisma.casework.remedies.rules;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.CountingRule;
import org.dayanisma.casework.remedies.domain.DatedLaw;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;
import org.dayanisma.casework.remedies.domain.Law;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.casework.remedies.domain.Standstill;
import org.jspecify.annotations.Nullable;

/** Reads a country's rule book and its calendar from {@code rules/} on the class path. */
public final class YamlRuleBook {

  private YamlRuleBook() {}

  /** The rule book of a country, for instance {@code tr}. */
  public static RuleBook load(String country) {
    String name = country + "-remedies.yml";
    return book(name, StrictYaml.read(name, open(name), RuleFile.class), loadCalendar(country));
  }

  /** The calendar of a country, for instance {@code kz}. */
  public static HolidayCalendar loadCalendar(String country) {
    String name = country + "-calendar.yml";
    return StrictYaml.read(name, open(name), HolidayCalendar.class);
  }

  static RuleBook book(String name, RuleFile file, HolidayCalendar calendar) {
    try {
      return understood(name, file, calendar);
    } catch (IllegalArgumentException e) {
      throw new InvalidRules(name + ": " + e.getMessage(), e);
    }
  }

  private static RuleBook understood(String name, RuleFile file, HolidayCalendar calendar) {
    if (!file.calendar().equals(calendar.id())) {
      throw new InvalidRules(name + "/calendar: " + calendar.id() + " is what there is");
    }
    Map<String, CountingRule> counting =
        byId(
            name + "/countingRules",
            file.countingRules().stream().map(RuleFile.Counting::toRule).toList(),
            CountingRule::id);
    RuleBook book =
        new RuleBook(
            file.version(),
            calendar,
            byId(name + "/laws", file.laws(), Law::id),
            file.standstills(),
            byId(
                name + "/rules",
                file.rules().stream().map(written -> rule(name, written, counting)).toList(),
                RemedyRule::id),
            file.remediesByMeasure());
    checkCitations(name, book);
    return book;
  }

  private static <T> Map<String, T> byId(String place, List<T> items, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T item : items) {
      if (byId.put(id.apply(item), item) != null) {
        throw new InvalidRules(place + ": " + id.apply(item) + " is there twice");
      }
    }
    return byId;
  }

  private static void checkCitations(String name, RuleBook book) {
    Stream.concat(
            book.standstills().stream().map(Standstill::basis),
            book.rules().values().stream().flatMap(RemedyRule::parts).map(DatedLaw::basis))
        .flatMap(List::stream)
        .filter(basis -> book.cited(basis).isEmpty())
        .findFirst()
        .ifPresent(basis -> {
          throw new InvalidRules(name + "/laws: there is no law for " + basis);
        });
  }

  private static RemedyRule rule(
      String name, RuleFile.Remedy written, Map<String, CountingRule> counting) {
    String place = name + "/rules/" + written.id();
    return new RemedyRule(
        written.id(),
        written.version(),
        written.forum(),
        written.start(),
        written.precededBy(),
        written.periods(),
        known(place + "/counting", written.counting(), counting),
        Set.copyOf(
            known(place + "/notReliedOn", written.notReliedOn(), counting).stream()
                .map(CountingRule::id)
                .toList()),
        known(place + "/notApplied", written.notApplied(), counting),
        written.stop());
  }

  private static List<CountingRule> known(
      String place, @Nullable List<String> ids, Map<String, CountingRule> counting) {
    return ids == null ? List.of() : ids.stream().map(id -> known(place, id, counting)).toList();
  }

  private static CountingRule known(String place, String id, Map<String, CountingRule> counting) {
    CountingRule rule = counting.get(id);
    if (rule == null) {
      throw new InvalidRules(place + ": there is no counting rule " + id);
    }
    return rule;
  }

  private static InputStream open(String name) {
    InputStream stream = YamlRuleBook.class.getResourceAsStream("/rules/" + name);
    if (stream == null) {
      throw new InvalidRules("rules/" + name + " is not on the class path");
    }
    return stream;
  }
}
