package org.dayanisma.campaign.participations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.domain.Participations.Uncounted;
import org.dayanisma.campaign.register.domain.SmallestGroup;
import org.dayanisma.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No answer about a campaign, and no difference of two, is about fewer than five people. */
class ToldProgressTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 1));
  private static final List<Action> ACTIONS = List.of(Action.SIGN, Action.WRITE);

  /** A letter that people sign and write, counted as the service counts, hour by hour. */
  private static final class Letter {
    final AudienceSize audience;
    final Map<Integer, Participation> people = new HashMap<>();
    Progress progress = Progress.none(CAMPAIGN);
    long hour = 1;

    Letter(AudienceSize audience) {
      this.audience = audience;
    }

    void take(int person, Action action) {
      var now = new Participation.Taken(action, NOW);
      Participation before = people.get(person);
      if (before != null && before.find(action).isPresent()) {
        return;
      }
      Participation after =
          before == null
              ? Participation.begin(new ParticipationId(new UUID(2, person)), CAMPAIGN, now)
              : before.with(now);
      people.put(person, after);
      int counted = before == null ? 0 : before.version();
      progress = progress.take(List.of(new Uncounted(after, counted))).fold(hour);
    }

    ToldProgress told() {
      return ToldProgress.of(progress, hour, audience);
    }

    /** How many did something, or this. */
    long truth(@Nullable Action action) {
      return people.values().stream()
          .filter(p -> action == null || p.find(action).isPresent())
          .count();
    }
  }

  /** A number that is told. */
  private enum Cell {
    PARTICIPANTS(null),
    SIGNED(Action.SIGN),
    WROTE(Action.WRITE);

    final @Nullable Action action;

    Cell(@Nullable Action action) {
      this.action = action;
    }

    long in(ToldProgress told) {
      if (action != null) {
        return told.byAction().getOrDefault(action, 0L);
      }
      return told.participants() == null ? 0 : told.participants();
    }
  }

  /** What an hour told, and the truth when it began. */
  private record Hour(ToldProgress told, Map<Cell, Long> truths) {

    long truth(Cell cell) {
      return truths.getOrDefault(cell, 0L);
    }
  }

  private static Map<Cell, Long> truths(Letter letter) {
    return Arrays.stream(Cell.values())
        .collect(Collectors.toMap(Function.identity(), cell -> letter.truth(cell.action)));
  }

  private static List<Hour> lived(Letter letter, int hours, RandomGenerator random) {
    List<Hour> lived = new ArrayList<>();
    for (int i = 0; i < hours; i++) {
      letter.hour += 1 + random.nextInt(3);
      var hour = new Hour(letter.told(), truths(letter));
      lived.add(hour);
      for (int n = random.nextInt(8); n > 0; n--) {
        letter.take(
            random.nextInt(letter.audience.members()), ACTIONS.get(random.nextInt(ACTIONS.size())));
        assertThat(letter.told())
            .as("whoever asks before and after a signature sees no difference")
            .isEqualTo(hour.told());
      }
    }
    return lived;
  }

  @Test
  void noAnswerAndNoDifferenceOfAnswersIsAboutFewerThanFive() {
    Seeded.random(
        31,
        2_000,
        random -> {
          int members = 1 + random.nextInt(60);
          var audience = new AudienceSize(members, random.nextInt(members + 1), 1);
          List<Hour> hours = lived(new Letter(audience), 30, random);
          hours.forEach(hour -> assertTellsOfNobody(hour, audience));
          for (Cell cell : Cell.values()) {
            assertMovesByFivePeople(hours, cell);
          }
        });
  }

  private static void assertTellsOfNobody(Hour hour, AudienceSize audience) {
    for (Cell cell : Cell.values()) {
      long told = cell.in(hour.told());
      assertThat(told % SmallestGroup.PEOPLE).isZero();
      assertThat(told).isLessThanOrEqualTo(hour.truth(cell));
      if (told > 0) {
        assertThat(audience.settled() - told)
            .as("so many may not have signed")
            .isGreaterThanOrEqualTo(5);
      }
    }
    assertThat(hour.told().byAction().values()).doesNotContain(0L);
    long participants = Cell.PARTICIPANTS.in(hour.told());
    for (Action action : ACTIONS) {
      long others = participants - hour.told().byAction().getOrDefault(action, 0L);
      assertThat(others == 0 || others >= 5).as("others than " + action).isTrue();
    }
  }

  /** Somebody looks every hour. */
  private static void assertMovesByFivePeople(List<Hour> hours, Cell cell) {
    Hour changed = hours.getFirst();
    for (Hour hour : hours) {
      if (cell.in(hour.told()) != cell.in(changed.told())) {
        assertThat(hour.truth(cell) - changed.truth(cell))
            .as("people between two answers that differ, " + cell)
            .isGreaterThanOrEqualTo(5);
        changed = hour;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0",
    "4, 4, 0",
    "5, 5, 0",
    "9, 9, 0",
    "10, 4, 0",
    "10, 5, 5",
    "10, 10, 5",
    "40, 12, 10",
    "40, 40, 35"
  })
  void tellsInStepsAndNeverThatAllHaveSigned(int members, int signed, long told) {
    Letter letter = new Letter(new AudienceSize(members, members, 1));
    for (int person = 0; person < signed; person++) {
      letter.take(person, Action.SIGN);
    }
    assertThat(letter.told().participants()).as("before the hour has ended").isNull();
    letter.hour++;
    assertThat(letter.told().participants()).isEqualTo(told == 0 ? null : told);
  }

  @Test
  void theNumberDoesNotMoveForTheOneWhoSignsNext() {
    Letter letter = new Letter(new AudienceSize(40, 40, 1));
    for (int person = 0; person < 9; person++) {
      letter.take(person, Action.SIGN);
    }
    letter.hour++;
    assertThat(letter.told().participants()).isEqualTo(5);
    letter.take(9, Action.SIGN);
    letter.hour++;
    assertThat(letter.told().participants()).as("ten signed, one of them since").isEqualTo(5);
    for (int person = 10; person < 14; person++) {
      letter.take(person, Action.SIGN);
    }
    letter.hour++;
    assertThat(letter.told().participants()).as("five since").isEqualTo(10);
  }

  @Test
  void whoeverWasMovedIntoASmallUnitForTheCampaignDoesNotMakeItLarge() {
    Letter letter = new Letter(new AudienceSize(30, 3, 1));
    for (int person = 0; person < 20; person++) {
      letter.take(person, Action.SIGN);
    }
    letter.hour++;
    assertThat(letter.told()).isEqualTo(new ToldProgress(null, Map.of()));
  }

  @Test
  void audiencesThatDifferByFewerThanFiveAreToldAlikeOrFiveApart() {
    for (long members = 0; members < 100; members++) {
      for (long more = 1; more < 5; more++) {
        long apart = SmallestGroup.inSteps(members + more) - SmallestGroup.inSteps(members);
        assertThat(apart).isIn(0L, 5L);
      }
    }
  }
}
