package org.dayanisma.casework.remedies.application;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.dayanisma.casework.remedies.domain.Period.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The rules of deadlines, as somebody needs them who asks for one or checks one.
 *
 * @param language of the words
 */
public record DescribedRules(String rulesVersion, String language, List<DescribedRule> items) {

  public DescribedRules {
    items = List.copyOf(items);
  }

  /**
   * One rule.
   *
   * @param needs events without which it computes nothing
   * @param heeds further events that can change the answer
   * @param periods the period itself
   * @param silences how long silence lasts until it counts as refusal
   * @param waits how long one may wait for a final answer
   * @param counting the rules by which days are counted and last days are moved
   * @param measures the kinds of cases that carry this deadline from their first day
   */
  public record DescribedRule(
      String ruleId,
      int ruleVersion,
      String title,
      String forum,
      String forumName,
      List<Need> needs,
      List<NamedEvent> heeds,
      List<DatedPeriod> periods,
      List<DatedPeriod> silences,
      List<DatedPeriod> waits,
      List<CountingPart> counting,
      List<String> measures) {

    public DescribedRule {
      needs = List.copyOf(needs);
      heeds = List.copyOf(heeds);
      periods = List.copyOf(periods);
      silences = List.copyOf(silences);
      waits = List.copyOf(waits);
      counting = List.copyOf(counting);
      measures = List.copyOf(measures);
    }
  }

  /** One of these events is needed; if several are given, the earliest counts. */
  public record Need(List<NamedEvent> oneOf) {

    public Need {
      oneOf = List.copyOf(oneOf);
    }
  }

  /** An event by its name in the API, and in words. */
  public record NamedEvent(String event, String says) {}

  /**
   * A period, with the days on which it is law.
   *
   * @param to null while it is law
   */
  public record DatedPeriod(
      int amount,
      Unit unit,
      String says,
      LocalDate from,
      @Nullable LocalDate to,
      List<Source> sources,
      Confidence confidence) {

    public DatedPeriod {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A counting rule.
   *
   * @param applied whether it is applied, or left out on purpose
   * @param reliedOn whether the safe day relies on it
   * @param to null while it is law
   */
  public record CountingPart(
      String ruleId,
      int ruleVersion,
      String says,
      boolean applied,
      boolean reliedOn,
      LocalDate from,
      @Nullable LocalDate to,
      List<Source> sources,
      Confidence confidence) {

    public CountingPart {
      sources = List.copyOf(sources);
    }
  }
}
