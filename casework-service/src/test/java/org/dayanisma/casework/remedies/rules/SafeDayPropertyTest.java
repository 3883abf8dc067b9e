package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.decisions.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed, the safe day does not come too late: for thousands of generated sets of events
 * for each rule, many of them on one day, in the wrong order, around the recess and New Year.
 */
class SafeDayPropertyTest {

  private static final RuleBook BOOK = YamlRuleBook.load("tr");
  private static final RemedyEngine ENGINE = new RemedyEngine(BOOK);
  private static final int SETS = Integer.getInteger("safe-day.sets", 300);
  private static final long SEED = Long.getLong("safe-day.seed", 17);

  /** Around these days something changes: recess, New Year, feasts, and the laws of the rules. */
  private static final List<LocalDate> TURNS =
      Stream.of(
              "2026-07-20",
              "2026-08-31",
              "2026-09-07",
              "2027-01-01",
              "2026-10-28",
              "2026-05-27",
              "2026-03-20",
              "2024-06-01",
              "2021-07-14",
              "2019-01-01",
              "2026-01-05")
          .map(LocalDate::parse)
          .toList();

  /** Lengths of the periods and silences, and what comes of adding them. */
  private static final List<Integer> LENGTHS = List.of(0, 5, 7, 14, 30, 60, 65, 90, 120, 150);

  static Stream<RemedyRule> rules() {
    return BOOK.rules().values().stream();
  }

  /**
   * One more event never makes the safe day later, unless it is an application that was made by it,
   * or a late answer that opens a new period (Law 2577 art. 10/2).
   */
  @ParameterizedTest
  @MethodSource("rules")
  void oneMoreEventNeverMovesTheSafeDayBack(RemedyRule rule) {
    RandomGenerator random = new SplittableRandom(SEED);
    int compared = 0;
    for (int set = 0; set < SETS; set++) {
      RemedyEvents events = generated(rule, random);
      Optional<ComputedDeadline> with = computed(rule, events);
      for (RemedyEvent event : with.isPresent() ? events.given() : List.<RemedyEvent>of()) {
        Optional<ComputedDeadline> without = computed(rule, without(events, event));
        if (without.isPresent() && !mayMove(rule, event, events, without.get())) {
          compared++;
          assertThat(with.orElseThrow().safeOn())
              .as("%s %s with %s", rule.id(), without(events, event), event)
              .isBeforeOrEqualTo(without.get().safeOn());
        }
      }
    }
    assertThat(compared).isGreaterThan(SETS / 10);
  }

  private static boolean mayMove(
      RemedyRule rule, RemedyEvent event, RemedyEvents events, ComputedDeadline without) {
    LocalDate on = events.on(event).orElseThrow();
    boolean stops = rule.stop() != null && rule.stop().events().contains(event);
    boolean opensAnew = rule.precededBy() != null && event == RemedyEvent.SUPERIOR_ANSWER;
    return (stops && !on.isAfter(without.safeOn())) || (opensAnew && on.isAfter(without.dueOn()));
  }

  /** All starts together give no later day than any of them with the other events. */
  @ParameterizedTest
  @MethodSource("rules")
  void severalStartsGiveTheEarliestDayOfAny(RemedyRule rule) {
    RandomGenerator random = new SplittableRandom(SEED);
    List<RemedyEvent> starts = rule.needs().getFirst();
    for (int set = 0; set < SETS; set++) {
      RemedyEvents events = generated(rule, random);
      Optional<ComputedDeadline> all = computed(rule, events);
      for (RemedyEvent start : all.isPresent() ? starts : List.<RemedyEvent>of()) {
        Map<RemedyEvent, LocalDate> alone = copyOf(events);
        alone.keySet().removeIf(event -> starts.contains(event) && event != start);
        computed(rule, new RemedyEvents(alone))
            .ifPresent(one ->
                assertThat(all.orElseThrow().safeOn())
                    .as("%s %s, %s alone", rule.id(), events, start)
                    .isBeforeOrEqualTo(one.safeOn()));
      }
    }
  }

  /** The engine and somebody who counts by hand come to the same day. */
  @ParameterizedTest
  @MethodSource("rules")
  void theSafeDayIsTheOneCountedByHand(RemedyRule rule) {
    RandomGenerator random = new SplittableRandom(SEED + 1);
    int compared = 0;
    for (int set = 0; set < 2 * SETS; set++) {
      RemedyEvents events = generated(rule, random);
      Optional<ComputedDeadline> computed =
          computed(rule, events).filter(_ -> isOfTwoYears(events));
      if (computed.isPresent()) {
        compared++;
        assertThat(computed.get().safeOn())
            .as("%s %s", rule.id(), events)
            .isEqualTo(SafeDayOracle.safeDay(rule.id(), events.dates()));
      }
    }
    assertThat(compared).isGreaterThan(SETS / 10);
  }

  /** For these years the feasts are written into the oracle; a period may reach into the second. */
  private static boolean isOfTwoYears(RemedyEvents events) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2027, 6, 30);
    return events.dates().values().stream()
        .noneMatch(day -> day.isBefore(first) || day.isAfter(last));
  }

  private static RemedyEvents generated(RemedyRule rule, RandomGenerator random) {
    LocalDate base =
        TURNS
            .get(random.nextInt(TURNS.size()))
            .minusDays(LENGTHS.get(random.nextInt(LENGTHS.size())))
            .plusDays(random.nextInt(-3, 4));
    RemedyEvents events =
        RemedyEvents.of(rule.start().get(random.nextInt(rule.start().size())), base);
    List<RemedyEvent> others = new ArrayList<>(Arrays.asList(RemedyEvent.values()));
    others.removeIf(event ->
        !rule.needs().getFirst().contains(event)
            && !rule.heeds().contains(event)
            && random.nextInt(8) > 0);
    for (int more = random.nextInt(1, 4); more > 0; more--) {
      events =
          events.and(others.get(random.nextInt(others.size())), base.plusDays(distance(random)));
    }
    if (rule.stop() != null && random.nextInt(4) > 0) {
      List<RemedyEvent> stops = rule.stop().events();
      events =
          events.and(
              stops.get(random.nextInt(stops.size())), base.plusDays(random.nextInt(0, 110)));
    }
    return events;
  }

  private static int distance(RandomGenerator random) {
    return random.nextBoolean()
        ? random.nextInt(-10, 130)
        : LENGTHS.get(random.nextInt(LENGTHS.size())) + random.nextInt(-2, 3);
  }

  private static RemedyEvents without(RemedyEvents events, RemedyEvent event) {
    Map<RemedyEvent, LocalDate> others = copyOf(events);
    others.remove(event);
    return new RemedyEvents(others);
  }

  private static Map<RemedyEvent, LocalDate> copyOf(RemedyEvents events) {
    Map<RemedyEvent, LocalDate> copy = new EnumMap<>(RemedyEvent.class);
    copy.putAll(events.dates());
    return copy;
  }

  private static Optional<ComputedDeadline> computed(RemedyRule rule, RemedyEvents events) {
    return ENGINE.calculate(rule, events)
            instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline deadline)
        ? Optional.of(deadline)
        : Optional.empty();
  }
}
