package org.dayanisma.campaign.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.participations.application.CountParticipationsHandler;
import org.dayanisma.campaign.participations.application.TakePart;
import org.dayanisma.campaign.participations.application.TakePartHandler;
import org.dayanisma.campaign.participations.application.TakenPart;
import org.dayanisma.campaign.participations.application.TellingHours;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.ToldProgress;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Outcomes;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Who takes part is settled at the launch: whoever moves units away, or fills the campaign's unit
 * with people, while it runs, changes nothing of it, and learns nothing of anybody.
 */
class LockedAudienceTest {

  private static final UnitId UNION = new UnitId(new UUID(0, 1));
  private static final UnitPath BRANCH = new UnitPath(List.of(UNION, new UnitId(new UUID(0, 2))));
  private static final UnitPath BESIDE = new UnitPath(List.of(UNION, new UnitId(new UUID(0, 3))));
  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 1));

  /** A petition that has called its audience. */
  private static final class Petition {
    final InMemoryStores stores = new InMemoryStores();
    final MutableClock clock = MutableClock.at("2026-04-02T08:00:00Z");
    final TellingHours hours = new TellingHours(clock, Duration.ofHours(1));
    final CampaignRights rights = new CampaignRights(stores.members, stores.chunks);
    final List<MemberId> called = new ArrayList<>();
    final TakePartHandler takingPart =
        new TakePartHandler(
            stores.campaigns,
            rights,
            Petition::blind,
            stores.participations,
            new CountParticipationsHandler(stores.participations, stores.boards, hours),
            clock);

    Petition(int members, RandomGenerator random) {
      for (int i = 0; i < members; i++) {
        called.add(someone(random));
        place(called.getLast(), BRANCH);
      }
      Campaign draft =
          Campaign.begin(
              Campaign.draft(
                  CAMPAIGN,
                  BRANCH,
                  CampaignKind.PETITION,
                  new CampaignWords("Ekmek", null),
                  null,
                  clock.instant()));
      Versioned<Campaign> added = stores.campaigns.add(draft, List.of()).orElseThrow();
      assertThat(
              stores.campaigns.save(
                  added,
                  List.of(
                      new CampaignEvent.Approved(clock.instant()),
                      new CampaignEvent.Launched(
                          clock.instant(), new LaunchedBy("officer", null, null)))))
          .isTrue();
      new CallAudienceHandler(stores.campaigns, stores.chunks, stores.members, clock)
          .handle(CAMPAIGN);
    }

    private static ParticipationId blind(CampaignId campaign, MemberId member) {
      String both = campaign + "|" + member;
      return new ParticipationId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }

    void place(MemberId member, UnitPath unit) {
      stores.members.admit(member, unit);
    }

    Outcome<TakenPart> sign(MemberId member) {
      return takingPart.handle(new TakePart(actor(member), CAMPAIGN, Action.SIGN));
    }

    boolean isSeenBy(MemberId member) {
      return rights.maySee(actor(member), campaign());
    }

    Campaign campaign() {
      return stores.campaigns.now(CAMPAIGN);
    }

    long told() {
      ToldProgress told =
          ToldProgress.of(stores.boards.find(CAMPAIGN), hours.now(), campaign().audience());
      return Objects.requireNonNullElse(told.participants(), 0L);
    }

    void hourEnds() {
      clock.advance(Duration.ofHours(1));
    }
  }

  private static MemberId someone(RandomGenerator random) {
    return new MemberId(new UUID(random.nextLong(), random.nextLong()));
  }

  private static Actor actor(MemberId member) {
    return new Actor(
        "account of " + member, member.toString(), Set.of(Role.MEMBER), List.of(), List.of());
  }

  @Test
  void whoeverMovesAllButOneOutHourByHourChangesNobodysRightToSign() {
    Seeded.random(
        37,
        300,
        random -> {
          var petition = new Petition(1 + random.nextInt(80), random);
          List<MemberId> unsigned = new ArrayList<>(petition.called);
          while (!unsigned.isEmpty()) {
            MemberId left = unsigned.get(random.nextInt(unsigned.size()));
            petition.called.forEach(
                member -> petition.place(member, member.equals(left) ? BRANCH : BESIDE));
            assertThat(unsigned)
                .as("everybody who has not signed yet may be the next")
                .allMatch(petition::isSeenBy)
                .allMatch(member -> petition.rights.isCalled(actor(member), petition.campaign()));
            MemberId next = unsigned.remove(random.nextInt(unsigned.size()));
            assertThat(petition.sign(next)).isInstanceOf(Outcome.Accepted.class);
            petition.hourEnds();
          }
          int all = petition.called.size();
          assertThat(petition.told())
              .as("never that all have signed")
              .isLessThanOrEqualTo(Math.max(0, all - 5));
        });
  }

  @Test
  void peopleAdmittedToTheUnitAfterTheLaunchMoveNoNumber() {
    Seeded.random(
        41,
        300,
        random -> {
          var petition = new Petition(10 + random.nextInt(40), random);
          for (int i = 0; i < 4; i++) {
            petition.sign(petition.called.get(i));
          }
          for (int i = random.nextInt(30); i >= 0; i--) {
            MemberId puppet = someone(random);
            petition.place(puppet, BRANCH);
            assertThat(petition.isSeenBy(puppet)).as("it is a campaign of their unit").isTrue();
            assertThat(Outcomes.saying(petition.sign(puppet))).isEqualTo("not-called");
            petition.hourEnds();
            assertThat(petition.told()).isZero();
          }
          petition.sign(petition.called.get(4));
          petition.hourEnds();
          assertThat(petition.told()).as("five of the called").isEqualTo(5);
        });
  }

  @Test
  void whoeverWasNotCalledAndIsNotThereKnowsNothing() {
    Seeded.random(
        43,
        20,
        random -> {
          var petition = new Petition(random.nextInt(20), random);
          MemberId neighbour = someone(random);
          petition.place(neighbour, BESIDE);
          assertThat(petition.isSeenBy(neighbour)).isFalse();
          assertThat(petition.sign(neighbour)).isEqualTo(Outcome.refused(Refusal.notFound()));
        });
  }

  @Test
  void everyMemberIsFoundInAudiencesOfManyPiecesAndNobodyElse() {
    Seeded.random(
        47,
        20,
        random -> {
          var petition = new Petition(random.nextInt(3_000), random);
          var size = Objects.requireNonNull(petition.campaign().audience());
          assertThat(petition.called)
              .allMatch(member -> petition.stores.chunks.contains(CAMPAIGN, size, member));
          for (int i = 0; i < 200; i++) {
            assertThat(petition.stores.chunks.contains(CAMPAIGN, size, someone(random))).isFalse();
          }
        });
  }
}
