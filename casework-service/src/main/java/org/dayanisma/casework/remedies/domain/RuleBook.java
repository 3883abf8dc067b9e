package org.dayanisma.casework.remedies.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A versioned set of rules of one country with its calendar and laws, and the remedies that each
 * measure opens.
 *
 * @param standstills the times in which periods stood still
 * @param remediesByMeasure measure kind → ids of the rules whose deadlines a case of that kind
 *     carries
 */
public record RuleBook(
    String version,
    HolidayCalendar calendar,
    Map<String, Law> laws,
    List<Standstill> standstills,
    Map<String, RemedyRule> rules,
    Map<String, List<String>> remediesByMeasure) {

  public RuleBook {
    laws = Map.copyOf(laws);
    standstills = List.copyOf(standstills);
    rules = Map.copyOf(rules);
    remediesByMeasure = Map.copyOf(remediesByMeasure);
    for (Collection<String> ids : remediesByMeasure.values()) {
      if (!rules.keySet().containsAll(ids)) {
        throw new IllegalArgumentException("unknown rule among " + ids);
      }
    }
  }

  /**
   * The place that a rule cites, for example {@code 2577/7}.
   *
   * @return empty if no law of this book has that number
   */
  public Optional<Citation> cited(String basis) {
    String[] parts = basis.split("/", 2);
    String article = parts.length == 1 ? "" : parts[1];
    return Optional.ofNullable(laws.get(parts[0])).map(law -> new Citation(law, article));
  }

  public Optional<RemedyRule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  public List<RemedyRule> remediesFor(String measureKind) {
    return remediesByMeasure.getOrDefault(measureKind, List.of()).stream()
        .map(id -> rule(id).orElseThrow())
        .toList();
  }
}
