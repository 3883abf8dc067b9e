package org.dayanisma.campaign.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.ClientGrant;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignRefusal;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.campaigns.domain.LaunchLimits;
import org.dayanisma.campaign.campaigns.domain.LaunchRequest;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;

/** A few launches a day alone, more with a second person, and no more calls than members bear. */
class LaunchCampaignTest {

  private static final UnitId UNION = new UnitId(new UUID(0, 1));
  private static final UnitId BRANCH = new UnitId(new UUID(0, 2));
  private static final UnitPath UNIT = new UnitPath(List.of(UNION, BRANCH));

  private final Actor organiser = actor(1, Role.ORGANISER, BRANCH);
  private final Actor neighbour = actor(2, Role.ORGANISER, BRANCH);
  private final Actor unionOfficer = actor(3, Role.UNION_OFFICER, UNION);

  private final InMemoryStores stores = new InMemoryStores();
  private final MutableClock clock = MutableClock.at("2026-04-02T08:00:00Z");
  private final List<CampaignId> called = new ArrayList<>();

  private static Actor actor(int number, Role role, UnitId unit) {
    return new Actor(
        "user-" + number,
        new UUID(9, number).toString(),
        Set.of(role),
        List.of(unit.toString()),
        List.of());
  }

  private LaunchCampaignHandler launching(int callsPerMember) {
    CampaignRights rights = new CampaignRights(stores.members, stores.chunks);
    return new LaunchCampaignHandler(
        new CampaignDecisions(stores.campaigns, rights),
        rights,
        stores.members,
        stores.bounds,
        new LaunchLimits(3, callsPerMember),
        called::add,
        clock);
  }

  private Outcome<Launch> launch(Actor actor, CampaignId campaign) {
    return launching(1_000).handle(new LaunchCampaign(Asked.by(actor), campaign));
  }

  private static boolean runs(Outcome<Launch> outcome) {
    return Outcomes.accepted(outcome) instanceof Launch.Launched;
  }

  private static boolean waits(Outcome<Launch> outcome) {
    return Outcomes.accepted(outcome) instanceof Launch.WaitsForSecond;
  }

  private CampaignId approved() {
    Campaign draft =
        Campaign.begin(
            Campaign.draft(
                new CampaignId(UUID.randomUUID()),
                UNIT,
                CampaignKind.PETITION,
                new CampaignWords("Ekmek", null),
                null,
                clock.instant()));
    Versioned<Campaign> added = stores.campaigns.add(draft, List.of()).orElseThrow();
    assertThat(stores.campaigns.save(added, List.of(new CampaignEvent.Approved(clock.instant()))))
        .isTrue();
    return draft.id();
  }

  private void launchThree(Actor actor) {
    for (int i = 0; i < 3; i++) {
      assertThat(launch(actor, approved())).matches(LaunchCampaignTest::runs);
    }
  }

  private void admit(int members) {
    for (int i = 0; i < members; i++) {
      stores.members.admit(new MemberId(UUID.randomUUID()), UNIT);
    }
  }

  @Test
  void twoHundredAndFortyFourLaunchesOfOnePersonCallThreeAudiences() {
    for (int i = 0; i < 244; i++) {
      launch(organiser, approved());
    }
    assertThat(called).hasSize(3);
  }

  @Test
  void oneMoreThanAloneWaitsForASecondPersonWhoLaunchesItToo() {
    launchThree(organiser);
    CampaignId fourth = approved();
    assertThat(launch(organiser, fourth)).matches(LaunchCampaignTest::waits);
    assertThat(launch(organiser, fourth))
        .as("again by the same")
        .matches(LaunchCampaignTest::waits);
    assertThat(stores.campaigns.now(fourth).status()).isEqualTo(CampaignStatus.APPROVED);
    launchThree(neighbour);
    assertThat(launch(neighbour, fourth))
        .as("whoever agrees needs no place of their own")
        .matches(LaunchCampaignTest::runs);
    assertThat(stores.campaigns.now(fourth).launchAsked()).isNull();
    assertThat(called).contains(fourth);
  }

  @Test
  void whoeverIsSubordinateIsNoSecondPerson() {
    launchThree(unionOfficer);
    launchThree(organiser);
    CampaignId more = approved();
    assertThat(launch(unionOfficer, more)).matches(LaunchCampaignTest::waits);
    assertThat(launch(organiser, more)).matches(LaunchCampaignTest::waits);
    assertThat(launch(actor(4, Role.CONFEDERATION_OFFICER, UNION), more))
        .matches(LaunchCampaignTest::runs);
  }

  @Test
  void theSameMemberWithAnotherAccountIsNoSecondPerson() {
    launchThree(organiser);
    Actor alias =
        new Actor("alias", organiser.memberId(), organiser.roles(), organiser.unitIds(), List.of());
    CampaignId more = approved();
    assertThat(launch(organiser, more)).matches(LaunchCampaignTest::waits);
    assertThat(launch(alias, more)).matches(LaunchCampaignTest::waits);
  }

  @Test
  void theSameMemberHasNoMorePlacesUnderAnotherAccount() {
    launchThree(organiser);
    Actor alias =
        new Actor("alias", organiser.memberId(), organiser.roles(), organiser.unitIds(), List.of());
    assertThat(launch(alias, approved())).matches(LaunchCampaignTest::waits);
  }

  @Test
  void aProgramIsNoSecondPersonAndWaitsForOneItself() {
    Actor program = program("program");
    Actor otherProgram = program("another program");
    launchThree(organiser);
    launchThree(program);
    launchThree(otherProgram);
    CampaignId ofAPerson = approved();
    assertThat(launch(organiser, ofAPerson)).matches(LaunchCampaignTest::waits);
    assertThat(launch(program, ofAPerson)).matches(LaunchCampaignTest::waits);
    CampaignId ofAProgram = approved();
    assertThat(launch(program, ofAProgram)).matches(LaunchCampaignTest::waits);
    assertThat(launch(otherProgram, ofAProgram)).matches(LaunchCampaignTest::waits);
    assertThat(launch(organiser, ofAProgram))
        .as("a person agrees")
        .matches(LaunchCampaignTest::runs);
  }

  private static Actor program(String userId) {
    return new Actor(
        userId,
        null,
        Set.of(Role.ORGANISER),
        List.of(BRANCH.toString()),
        List.of(),
        new ClientGrant("website", Set.of("campaigns:write"), Set.of("campaign")),
        Set.of());
  }

  @Test
  void itIsKeptWhoLaunchedAndWhoAgreed() {
    CampaignId alone = approved();
    launch(organiser, alone);
    assertThat(stores.campaigns.now(alone).launchedBy())
        .isEqualTo(new LaunchedBy("user-1", organiser.memberId(), null));
    launch(organiser, approved());
    launch(organiser, approved());
    CampaignId byTwo = approved();
    launch(organiser, byTwo);
    LaunchRequest asked = stores.campaigns.now(byTwo).launchAsked();
    launch(unionOfficer, byTwo);
    Campaign launched = stores.campaigns.now(byTwo);
    assertThat(launched.launchedBy())
        .isEqualTo(new LaunchedBy("user-3", unionOfficer.memberId(), asked));
    assertThat(launched.apply(new CampaignEvent.Finished(clock.instant())).launchedBy())
        .isEqualTo(launched.launchedBy());
  }

  @Test
  void theNextDayInIstanbulBeginsAnewAndOldRequestsAreVoid() {
    launchThree(organiser);
    launchThree(neighbour);
    CampaignId asked = approved();
    assertThat(launch(organiser, asked)).matches(LaunchCampaignTest::waits);
    clock.set(Instant.parse("2026-04-02T21:00:00Z"));
    launchThree(neighbour);
    assertThat(launch(neighbour, asked))
        .as("yesterday's request is nobody's word today")
        .matches(LaunchCampaignTest::waits);
    assertThat(launch(organiser, asked)).matches(LaunchCampaignTest::runs);
  }

  @Test
  void membersAreNotCalledMoreOftenThanTheyBearWhoeverLaunches() {
    admit(6);
    LaunchCampaignHandler launching = launching(2);
    assertThat(launching.handle(new LaunchCampaign(Asked.by(organiser), approved())))
        .matches(LaunchCampaignTest::runs);
    assertThat(launching.handle(new LaunchCampaign(Asked.by(neighbour), approved())))
        .matches(LaunchCampaignTest::runs);
    CampaignId third = approved();
    assertThat(launching.handle(new LaunchCampaign(Asked.by(unionOfficer), third)))
        .isEqualTo(
            Outcome.refused(
                Refusal.conflict(
                    CampaignRefusal.CALLED_ENOUGH,
                    "These members have been called as often as they may be today; more from"
                        + " 2026-04-02T21:00:00Z on.")));
    assertThat(called).hasSize(2);
    clock.set(Instant.parse("2026-04-02T21:00:00Z"));
    assertThat(launching.handle(new LaunchCampaign(Asked.by(unionOfficer), third)))
        .matches(LaunchCampaignTest::runs);
  }

  @Test
  void whoeverLaunchesManyAtOnceLaunchesAsMany() throws Exception {
    CampaignRights rights = new CampaignRights(stores.members, stores.chunks);
    List<Callable<Outcome<Launch>>> launches = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      CampaignId campaign = approved();
      launches.add(() ->
          new LaunchCampaignHandler(
                  new CampaignDecisions(stores.campaigns, rights),
                  rights,
                  stores.members,
                  stores.bounds,
                  new LaunchLimits(3, 10),
                  _ -> {},
                  clock)
              .handle(new LaunchCampaign(Asked.by(organiser), campaign)));
    }
    int done = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var outcome : threads.invokeAll(launches)) {
        done += runs(outcome.get()) ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(3);
  }
}
