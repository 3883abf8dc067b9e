package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One remedy and its time limit, as typed data.
 *
 * @param start events that start the clock, the usual one first; if there are several, the earliest
 *     counts
 * @param precededBy a waiting time (silence) between the event and the period, if any
 * @param counting the counting rules, in the order in which they are tried
 * @param notReliedOn counting rules on whose extension a cautious lawyer does not rely <i>for this
 *     remedy</i>
 * @param notApplied rules that might extend the period but are left out on purpose; the result has
 *     a warning about them
 * @param inForceSince first day from which the rule has this form
 */
public record RemedyRule(
    String id,
    int version,
    String title,
    String forum,
    List<RemedyEvent> start,
    @Nullable Waiting precededBy,
    Period period,
    List<CountingRule> counting,
    Set<String> notReliedOn,
    List<CountingRule> notApplied,
    @Nullable ClockStop stop,
    LocalDate inForceSince,
    String legalBasis,
    String source,
    Confidence confidence) {

  /** A period of silence that must pass before the limit of the remedy itself starts. */
  public record Waiting(String ruleId, Period period) {}

  public RemedyRule {
    start = List.copyOf(start);
    counting = List.copyOf(counting);
    notReliedOn = Set.copyOf(notReliedOn);
    notApplied = List.copyOf(notApplied);
    if (start.isEmpty()) {
      throw new IllegalArgumentException(id + ": needs a starting event");
    }
  }

  Optional<CountingRule.ElectronicService> electronicService() {
    return counting.stream()
        .filter(CountingRule.ElectronicService.class::isInstance)
        .map(CountingRule.ElectronicService.class::cast)
        .findFirst();
  }

  boolean uses(RemedyEvent event) {
    return start.contains(event)
        || (event == RemedyEvent.UETS_ARRIVAL && electronicService().isPresent())
        || (stop != null
            && (stop.events().contains(event) || event == RemedyEvent.SUPERIOR_ANSWER));
  }

  boolean reliesOn(CountingRule rule) {
    return rule.provenance().reliable() && !notReliedOn.contains(rule.id());
  }
}
