package org.dayanisma.campaign.participations.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.dayanisma.campaign.campaigns.application.CrashPoint;
import org.dayanisma.campaign.campaigns.application.InMemoryStores;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.Progress;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/** However often counting is cut off or doubled, each action is counted once. */
class CountParticipationsCrashTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final List<Action> ACTIONS = List.of(Action.SIGN, Action.WRITE, Action.PLEDGE);
  private static final TellingHours HOURS = new TellingHours(() -> NOW, Duration.ofHours(1));
  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 1));

  /** What the counters must show, kept apart from the product. */
  private static final class Ledger {
    final Set<ParticipationId> people = new HashSet<>();
    final Map<Action, Long> actions = new EnumMap<>(Action.class);

    void add(ParticipationId id, Action action) {
      people.add(id);
      actions.merge(action, 1L, Long::sum);
    }

    void assertShown(Progress progress) {
      assertThat(progress.counts().participants()).isEqualTo(people.size());
      assertThat(progress.counts().byAction()).isEqualTo(actions);
      assertThat(progress.pending()).isEmpty();
    }
  }

  private static boolean take(InMemoryStores stores, Ledger ledger, RandomGenerator random) {
    ParticipationId id = new ParticipationId(new UUID(2, random.nextInt(12)));
    Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
    var taken = new Participation.Taken(action, NOW);
    Participation before = stores.participations.find(id).orElse(null);
    if (before != null && before.find(action).isPresent()) {
      return false;
    }
    Participation after =
        before == null ? Participation.begin(id, CAMPAIGN, taken) : before.with(taken);
    boolean saved = stores.participations.save(after);
    if (saved) {
      ledger.add(id, action);
    }
    return saved;
  }

  private static void count(InMemoryStores stores, int steps) {
    CountParticipationsHandler fresh =
        new CountParticipationsHandler(stores.participations, stores.boards, HOURS);
    stores.crash.after(steps);
    try {
      stores.boards.unsettled(10).forEach(fresh::settle);
      stores.participations.left(500).forEach(fresh::handle);
    } catch (CrashPoint.Crashed crashed) {
      // The next run goes on from here.
    } finally {
      stores.crash.never();
    }
  }

  @Test
  void countsEachActionOnceWhereverItIsCutOff() {
    Seeded.random(
        5,
        500,
        random -> {
          InMemoryStores stores = new InMemoryStores();
          Ledger ledger = new Ledger();
          for (int round = 0; round < 25; round++) {
            if (random.nextBoolean()) {
              take(stores, ledger, random);
            } else {
              count(stores, random.nextInt(10));
            }
          }
          count(stores, Integer.MAX_VALUE);
          ledger.assertShown(stores.boards.find(CAMPAIGN));
        });
  }

  @Test
  void countsEachActionOnceWhoeverComesBetween() {
    Seeded.random(
        9,
        500,
        random -> {
          InMemoryStores stores = new InMemoryStores();
          Ledger ledger = new Ledger();
          take(stores, ledger, random);
          stores.crash.meanwhile(() -> {
            switch (random.nextInt(6)) {
              case 0 -> take(stores, ledger, random);
              case 1 -> count(stores, Integer.MAX_VALUE);
              default -> {}
            }
          });
          for (int round = 0; round < 10; round++) {
            take(stores, ledger, random);
            count(stores, Integer.MAX_VALUE);
          }
          stores.crash.meanwhile(null);
          count(stores, Integer.MAX_VALUE);
          ledger.assertShown(stores.boards.find(CAMPAIGN));
        });
  }

  @Test
  void countsEachActionOnceWhenManyCountAtOnce() throws Exception {
    InMemoryStores stores = new InMemoryStores();
    List<Callable<Boolean>> signers = new ArrayList<>();
    // Two handlers stand for two instances of the service: they share the stores only.
    var one = new CountParticipationsHandler(stores.participations, stores.boards, HOURS);
    var other = new CountParticipationsHandler(stores.participations, stores.boards, HOURS);
    for (int i = 0; i < 400; i++) {
      ParticipationId id = new ParticipationId(new UUID(3, i));
      var handler = i % 2 == 0 ? one : other;
      signers.add(() -> {
        boolean saved =
            stores.participations.save(
                Participation.begin(id, CAMPAIGN, new Participation.Taken(Action.SIGN, NOW)));
        handler.handle(CAMPAIGN, List.of(id));
        return saved;
      });
    }
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(signers)) {
        assertThat(done.get()).isTrue();
      }
    }
    Progress shown = stores.boards.find(CAMPAIGN);
    assertThat(shown.counts().participants()).isEqualTo(400);
    assertThat(shown.counts().byAction()).isEqualTo(Map.of(Action.SIGN, 400L));
    assertThat(shown.pending()).isEmpty();
  }
}
