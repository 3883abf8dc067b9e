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

  /**
   * A period of silence that must pass before the limit of the remedy itself starts, unless an
   * answer comes first.
   *
   * @param ruleId the rule by which silence counts as refusal
   * @param period how long silence lasts
   * @param answerRuleId the rule by which an answer is the refusal
   * @param interimRuleId the rule by which one may wait on after an answer that is not final
   * @param interim how long one may wait then, from the request
   * @param lateRuleId the rule by which a later answer opens the period anew
   */
  public record Waiting(
      String ruleId,
      Period period,
      String answerRuleId,
      String interimRuleId,
      Period interim,
      String lateRuleId) {}

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

  /** Whether the event can have an effect beside the others that were given. */
  boolean uses(RemedyEvent event, RemedyEvents given) {
    return start.contains(event)
        || switch (event) {
          case UETS_ARRIVAL -> electronicService().isPresent();
          case SUPERIOR_ANSWER -> precededBy != null || isStoppedBy(given);
          case INTERIM_ANSWER -> precededBy != null;
          default -> stop != null && stop.events().contains(event);
        };
  }

  private boolean isStoppedBy(RemedyEvents given) {
    return stop != null && given.earliestOf(stop.events()).isPresent();
  }

  boolean reliesOn(CountingRule rule) {
    return rule.provenance().reliable() && !notReliedOn.contains(rule.id());
  }
}
