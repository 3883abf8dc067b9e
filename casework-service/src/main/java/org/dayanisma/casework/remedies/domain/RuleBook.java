package org.dayanisma.casework.remedies.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A versioned set of rules of one country with its calendar, and the remedies that each measure
 * opens.
 *
 * @param remediesByMeasure measure kind → ids of the rules whose deadlines a case of that kind
 *     carries
 */
public record RuleBook(
    String version,
    HolidayCalendar calendar,
    Map<String, RemedyRule> rules,
    Map<String, List<String>> remediesByMeasure) {

  public RuleBook {
    rules = Map.copyOf(rules);
    remediesByMeasure = Map.copyOf(remediesByMeasure);
    for (Collection<String> ids : remediesByMeasure.values()) {
      if (!rules.keySet().containsAll(ids)) {
        throw new IllegalArgumentException("unknown rule among " + ids);
      }
    }
  }

  public static RuleBook of(
      String version,
      HolidayCalendar calendar,
      Collection<RemedyRule> rules,
      Map<String, List<String>> remediesByMeasure) {
    Map<String, RemedyRule> byId = new LinkedHashMap<>();
    for (RemedyRule rule : rules) {
      if (byId.put(rule.id(), rule) != null) {
        throw new IllegalArgumentException("rule " + rule.id() + " is there twice");
      }
    }
    return new RuleBook(version, calendar, byId, remediesByMeasure);
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
