package org.dayanisma.campaign.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often calling an audience is cut off or doubled, each of its members is called once. */
class CallAudienceCrashTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final UnitPath UNIT =
      new UnitPath(List.of(new UnitId(new UUID(0, 1)), new UnitId(new UUID(0, 2))));
  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 1));

  private static InMemoryStores launched(int members, RandomGenerator random) {
    InMemoryStores stores = new InMemoryStores();
    Campaign campaign =
        Campaign.begin(
            Campaign.draft(
                CAMPAIGN,
                UNIT,
                CampaignKind.PETITION,
                new CampaignWords("Ekmek", null),
                null,
                NOW));
    Versioned<Campaign> added = stores.campaigns.add(campaign, List.of()).orElseThrow();
    assertThat(
            stores.campaigns.save(
                added,
                List.of(
                    new CampaignEvent.Approved(NOW),
                    new CampaignEvent.Launched(NOW, new LaunchedBy("officer", null, null)))))
        .isTrue();
    admit(stores, members, random);
    return stores;
  }

  private static void admit(InMemoryStores stores, int members, RandomGenerator random) {
    for (int i = 0; i < members; i++) {
      stores.members.admit(new MemberId(new UUID(random.nextLong(), random.nextLong())), UNIT);
    }
  }

  private static CallAudienceHandler handler(InMemoryStores stores) {
    return new CallAudienceHandler(stores.campaigns, stores.chunks, stores.members, () -> NOW);
  }

  private static boolean runUntilCrash(InMemoryStores stores, int steps) {
    stores.crash.after(steps);
    try {
      handler(stores).handle(CAMPAIGN);
      return true;
    } catch (CrashPoint.Crashed crashed) {
      return false;
    } finally {
      stores.crash.never();
    }
  }

  private static void assertEachIsCalledOnce(InMemoryStores stores) {
    Campaign campaign = stores.campaigns.now(CAMPAIGN);
    assertThat(campaign.audienceCalled()).isTrue();
    AudienceSize size = Objects.requireNonNull(campaign.audience());
    List<MemberId> called = new ArrayList<>();
    stores.chunks.calls.forEach(call -> called.addAll(call.chunk().members()));
    assertThat(called).doesNotHaveDuplicates().hasSize(size.members());
    assertThat(stores.chunks.calls)
        .hasSize(size.chunks())
        .allMatch(call -> call.chunks() == size.chunks());
    assertThat(stores.chunks.calls).allMatch(call -> !call.chunk().isEnd());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 1_300})
  void callsEachMemberOnceWhereverItIsCutOff(int members) {
    boolean finished = false;
    for (int steps = 0; !finished; steps++) {
      InMemoryStores stores = launched(members, new Random(steps));
      finished = runUntilCrash(stores, steps);
      handler(stores).handle(CAMPAIGN);
      assertEachIsCalledOnce(stores);
      assertThat(stores.campaigns.now(CAMPAIGN).audience())
          .isEqualTo(new AudienceSize(members, members, (members + 499) / 500));
    }
  }

  @Test
  void staysExactWhileMembersComeAndItIsCutOffAgainAndAgain() {
    Seeded.random(
        11,
        150,
        random -> {
          InMemoryStores stores = launched(random.nextInt(1_200), random);
          List<MemberId> before =
              stores.members.admittedWithin(UNIT.unit(), null, Integer.MAX_VALUE).stream()
                  .map(KnownMember::id)
                  .toList();
          while (!runUntilCrash(stores, random.nextInt(8))) {
            admit(stores, random.nextInt(3), random);
          }
          assertEachIsCalledOnce(stores);
          List<MemberId> called = new ArrayList<>();
          stores.chunks.calls.forEach(call -> called.addAll(call.chunk().members()));
          assertThat(called).as("everybody who was a member at the launch").containsAll(before);
        });
  }

  @Test
  void staysExactWhoeverComesBetween() {
    Seeded.random(
        13,
        300,
        random -> {
          InMemoryStores stores = launched(random.nextInt(1_200), random);
          stores.crash.meanwhile(() -> {
            switch (random.nextInt(5)) {
              case 0 -> admit(stores, 1, random);
              case 1 -> runUntilCrash(stores, random.nextInt(20));
              default -> {}
            }
          });
          runUntilCrash(stores, Integer.MAX_VALUE);
          stores.crash.meanwhile(null);
          handler(stores).handle(CAMPAIGN);
          assertEachIsCalledOnce(stores);
        });
  }

  @Test
  void staysExactWhenSeveralCallAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      InMemoryStores stores = launched(1_700, new Random(round));
      Callable<Boolean> run = () -> runUntilCrash(stores, Integer.MAX_VALUE);
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var done : threads.invokeAll(List.of(run, run, run, run))) {
          assertThat(done.get()).isTrue();
        }
      }
      assertEachIsCalledOnce(stores);
    }
  }
}
