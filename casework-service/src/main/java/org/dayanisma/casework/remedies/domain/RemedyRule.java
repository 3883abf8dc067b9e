package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One remedy and its time limit, as typed data. Each of its parts says from when to when it is law.
 *
 * @param start events that start the clock, the usual one first; if there are several, the earliest
 *     counts
 * @param precededBy a waiting time (silence) between the event and the period, if any
 * @param periods the period, by the day of the event that starts the clock
 * @param counting the counting rules, in the order in which they are tried
 * @param notReliedOn counting rules on whose extension a cautious lawyer does not rely <i>for this
 *     remedy</i>
 * @param notApplied rules that might extend the period but are left out on purpose; the result has
 *     a warning about them
 */
public record RemedyRule(
    String id,
    int version,
    String forum,
    List<RemedyEvent> start,
    @Nullable Waiting precededBy,
    List<LegalPeriod> periods,
    List<CountingRule> counting,
    Set<String> notReliedOn,
    List<CountingRule> notApplied,
    @Nullable ClockStop stop) {

  /**
   * A period of silence that must pass before the limit of the remedy itself starts, unless an
   * answer comes first. All its texts are those of the day of the request.
   *
   * @param ruleId the rule by which silence counts as refusal
   * @param silences how long silence lasts
   * @param answerRuleId the rule by which an answer is the refusal
   * @param interimRuleId the rule by which one may wait on after an answer that is not final
   * @param interims how long one may wait then, from the request
   * @param lateRuleId the rule by which a later answer opens the period anew
   */
  public record Waiting(
      String ruleId,
      List<LegalPeriod> silences,
      String answerRuleId,
      String interimRuleId,
      List<LegalPeriod> interims,
      String lateRuleId) {

    public Waiting {
      silences = DatedLaw.inOrder(silences);
      interims = DatedLaw.inOrder(interims);
    }
  }

  public RemedyRule {
    start = List.copyOf(start);
    periods = DatedLaw.inOrder(periods);
    counting = List.copyOf(counting);
    notReliedOn = Set.copyOf(notReliedOn);
    notApplied = List.copyOf(notApplied);
    if (start.isEmpty()) {
      throw new IllegalArgumentException(id + ": needs a starting event");
    }
  }

  /** Every part of it that has an age. */
  public Stream<DatedLaw> parts() {
    Stream<List<LegalPeriod>> waiting =
        precededBy == null ? Stream.of() : Stream.of(precededBy.silences(), precededBy.interims());
    Stream<List<LegalPeriod>> stopping = stop == null ? Stream.of() : Stream.of(stop.silences());
    return Stream.concat(
        Stream.concat(Stream.of(periods), Stream.concat(waiting, stopping)).flatMap(List::stream),
        Stream.concat(counting.stream(), notApplied.stream()).map(CountingRule::provenance));
  }

  /** The events that it needs: one of each list, the earliest if there are several. */
  public List<List<RemedyEvent>> needs() {
    List<RemedyEvent> starts =
        Stream.concat(start.stream(), Stream.of(RemedyEvent.UETS_ARRIVAL))
            .filter(event -> event != RemedyEvent.UETS_ARRIVAL || electronicService().isPresent())
            .toList();
    return stop != null && stop.required() ? List.of(starts, stop.events()) : List.of(starts);
  }

  /**
   * Further events that can have an effect: on the last day by statute, or only on the safe day,
   * because they can be a start or a refusal by another name.
   */
  public List<RemedyEvent> heeds() {
    List<RemedyEvent> needed = needs().stream().flatMap(List::stream).toList();
    return Stream.of(RemedyEvent.values())
        .filter(event -> !needed.contains(event))
        .filter(event ->
            switch (event) {
              case SUPERIOR_ANSWER, INTERIM_ANSWER -> precededBy != null || stop != null;
              case NOTICE, LEARNED, SERVED, UETS_ARRIVAL -> true;
              case APPLICATION, SUPERIOR_APPLICATION ->
                  stop != null && stop.events().contains(event);
            })
        .toList();
  }

  /** Whether the last day by statute depends on the event; if not, only the safe day can. */
  boolean counts(RemedyEvent event) {
    return event == RemedyEvent.INTERIM_ANSWER
        ? precededBy != null
        : needs().stream().anyMatch(oneOf -> oneOf.contains(event));
  }

  /** How long the period was until the day before this text, if that is known. */
  Optional<Period> before(LegalPeriod period) {
    return DatedLaw.on(period.from().minusDays(1), periods)
        .map(LegalPeriod::period)
        .or(() -> Optional.ofNullable(period.before()).map(LegalPeriod.Before::period));
  }

  Optional<CountingRule.ElectronicService> electronicService() {
    return counting.stream()
        .filter(CountingRule.ElectronicService.class::isInstance)
        .map(CountingRule.ElectronicService.class::cast)
        .findFirst();
  }

  /** The rule that says how a period of this unit is counted, if there is one. */
  Optional<CountingRule> countingOf(Period.Unit unit) {
    return counting.stream()
        .filter(rule -> rule instanceof CountingRule.CountsPeriod counts && counts.unit() == unit)
        .findFirst();
  }

  /** The first rule that may move an end, but is not known to have been law on that day. */
  Optional<CountingRule> unknownOn(LocalDate end) {
    return counting.stream()
        .filter(CountingRule::movesTheEnd)
        .filter(rule -> !rule.provenance().isLawOn(end))
        .findFirst();
  }

  /** Whether the event can have an effect. */
  boolean knows(RemedyEvent event) {
    return heeds().contains(event) || needs().stream().anyMatch(oneOf -> oneOf.contains(event));
  }

  /** Whether the safe day relies on an extension by this rule. */
  public boolean reliesOn(CountingRule rule) {
    return rule.provenance().reliable() && !notReliedOn.contains(rule.id());
  }
}
