package org.dayanisma.campaign.campaigns.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.campaign.register.application.Projections.Standing.ADMITTED;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.dayanisma.campaign.campaigns.application.StoresContract;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.participations.application.ParticipationIds;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.register.application.Projections;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.KnownUnits;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.register.units.MongoUnitRegister;
import org.dayanisma.register.units.UnitFollower;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The same suite on the store. The sweep is slowed down, so that it does not finish what a test has
 * left open.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=campaign-service",
      "dayanisma.campaign.sweep-every-millis=3600000"
    })
@EmbeddedPlatform(ownKafka = true)
class MongoStoresIT extends StoresContract {

  private static final int ORDERS = TestServers.isStoreEmbedded() ? 40 : 8;

  @Autowired private Campaigns campaigns;
  @Autowired private AudienceChunks chunks;
  @Autowired private Participations participations;
  @Autowired private ProgressBoards boards;
  @Autowired private LaunchBounds bounds;
  @Autowired private KnownMembers members;
  @Autowired private KnownUnits units;
  @Autowired private Projections projections;
  @Autowired private MongoUnitRegister register;
  @Autowired private UnitFollower follower;
  @Autowired private ParticipationIds ids;
  @Autowired private MongoTemplate mongo;

  /** Whoever can write to the store. */
  @Test
  void nothingOfAKnownMemberOrUnitCanBeChangedInTheStore() {
    MemberId member = new MemberId(UUID.randomUUID());
    UnitPath place = new UnitPath(List.of(new UnitId(UUID.randomUUID())));
    stands(event(place.unit().toString(), 1), place);
    projections.standing(event(member.toString(), 1), member, place, ADMITTED);
    Tampering.with(rows("known_members"), member.toString())
        .everyField(what -> assertRefused(what, () -> members.find(member)));
    Tampering.with(rows("known_units"), place.unit().toString())
        .everyField(what -> {
          assertRefused(what, () -> units.find(place.unit()));
          assertRefused(
              what,
              () -> projections.standing(event(member.toString(), 2), member, place, ADMITTED));
        });
    assertThat(members.find(member).orElseThrow().admitted()).isTrue();
    assertThat(units.find(place.unit())).contains(place);
  }

  @Test
  void nothingOfACampaignOrItsAudienceCanBeChangedInTheStore() {
    Versioned<Campaign> drafted = aDraft();
    Tampering.with(rows("campaigns"), drafted.value().id().toString())
        .everyField(what -> assertRefused(what, () -> campaigns.find(drafted.value().id())));
    assertThat(campaigns.find(drafted.value().id())).contains(drafted);

    AudienceChunk chunk =
        new AudienceChunk(
            drafted.value().id(), 1, List.of(new MemberId(UUID.randomUUID())), 0, false);
    assertThat(chunks.add(chunk)).isTrue();
    Tampering.with(rows("audience_chunks"), drafted.value().id() + ".1")
        .everyField(what -> assertRefused(what, () -> chunks.find(drafted.value().id(), 1)));
    assertThat(chunks.find(drafted.value().id(), 1)).contains(chunk);
  }

  private static void assertRefused(String what, ThrowingCallable reading) {
    assertThatThrownBy(reading).as(what).isInstanceOf(StampRejected.class);
  }

  private MongoCollection<Document> rows(String collection) {
    return mongo.getCollection(collection);
  }

  @Test
  void neverGoesBackToAnOlderEvent() {
    MemberId member = new MemberId(UUID.randomUUID());
    UnitPath old = new UnitPath(List.of(new UnitId(UUID.randomUUID())));
    UnitPath moved = new UnitPath(List.of(new UnitId(UUID.randomUUID())));
    projections.standing(event(member.toString(), 2), member, moved, Projections.Standing.ADMITTED);
    projections.standing(event(member.toString(), 1), member, old, Projections.Standing.APPLIED);
    assertThat(members.find(member).orElseThrow().admitted()).isTrue();
    assertThat(members.find(member).orElseThrow().unit()).isEqualTo(moved);
    projections.serviceStatus(event(member.toString(), 3), member, moved, "DISMISSED");
    assertThat(members.find(member).orElseThrow().admitted())
        .as("a dismissed member stays one")
        .isTrue();
    stands(event(moved.unit().toString(), 1), moved);
    assertThat(units.find(moved.unit())).contains(moved);
  }

  /** Every order of a member's and a unit's events, each told twice, ends in the last place. */
  @Test
  void membersStandWhereTheirUnitStandsInWhateverOrderItIsTold() {
    for (int seed = 0; seed < ORDERS; seed++) {
      MemberId member = new MemberId(UUID.randomUUID());
      UnitId workplace = new UnitId(UUID.randomUUID());
      List<UnitPath> places =
          Stream.generate(() -> new UnitPath(List.of(new UnitId(UUID.randomUUID()), workplace)))
              .limit(3)
              .toList();
      List<Runnable> told = new ArrayList<>();
      told.add(() -> stands(event(workplace.toString(), 1), places.get(0)));
      told.add(() -> moved(event(workplace.toString(), 2), places.get(1)));
      told.add(() -> moved(event(workplace.toString(), 3), places.get(2)));
      told.add(
          () -> projections.standing(event(member.toString(), 1), member, places.get(0), ADMITTED));
      told.add(() ->
          projections.serviceStatus(
              event(member.toString(), 2), member, places.get(1), "DISMISSED"));
      told.addAll(List.copyOf(told));
      Collections.shuffle(told, new Random(seed));
      told.forEach(Runnable::run);

      assertThat(units.find(workplace)).contains(places.get(2));
      assertThat(members.find(member).orElseThrow().unit())
          .as("seed %d", seed)
          .isEqualTo(places.get(2));
    }
  }

  @Test
  void whoeverWasMovedWithTheirUnitHasStoodThereSinceTheMoveAlone() {
    UnitId branch = new UnitId(UUID.randomUUID());
    UnitPath old = new UnitPath(List.of(new UnitId(UUID.randomUUID()), branch));
    UnitPath place = new UnitPath(List.of(new UnitId(UUID.randomUUID()), branch));
    MemberId member = new MemberId(UUID.randomUUID());
    Instant moved = Instant.parse("2026-04-02T08:00:00Z");
    projections.standing(event(member.toString(), 1), member, old, ADMITTED);
    assertThat(members.find(member).orElseThrow().since()).isEqualTo(Instant.EPOCH);
    moved(event(branch.toString(), 2, moved), place);
    KnownMember there = members.find(member).orElseThrow();
    assertThat(there.since()).isEqualTo(moved);
    assertThat(there.isSettled(moved.plus(Duration.ofDays(7)).minusMillis(1))).isFalse();
    assertThat(there.isSettled(moved.plus(Duration.ofDays(7)))).isTrue();
    MemberId late = new MemberId(UUID.randomUUID());
    projections.standing(event(late.toString(), 1), late, old, ADMITTED);
    assertThat(members.find(late).orElseThrow().since()).isEqualTo(moved);
  }

  @Test
  void onlyMembersOfTheUnitItselfFollowIt() {
    UnitId branch = new UnitId(UUID.randomUUID());
    UnitPath school = new UnitPath(List.of(branch, new UnitId(UUID.randomUUID())));
    MemberId below = new MemberId(UUID.randomUUID());
    projections.standing(event(below.toString(), 1), below, school, ADMITTED);
    UnitPath moved = new UnitPath(List.of(new UnitId(UUID.randomUUID()), branch));
    moved(event(branch.toString(), 2), moved);
    assertThat(members.find(below).orElseThrow().unit()).isEqualTo(school);
  }

  @Test
  void namesAParticipationOnlyByItsKey() {
    CampaignId campaign = new CampaignId(UUID.randomUUID());
    MemberId member = new MemberId(UUID.randomUUID());
    assertThat(ids.of(campaign, member)).isEqualTo(ids.of(campaign, member));
    assertThat(ids.of(campaign, member))
        .isNotEqualTo(ids.of(new CampaignId(UUID.randomUUID()), member));
    assertThat(ids.of(campaign, member))
        .isNotEqualTo(ids.of(campaign, new MemberId(UUID.randomUUID())));
    assertThat(ids.of(campaign, member).value().version()).isEqualTo(8);
  }

  @Override
  protected Campaigns campaigns() {
    return campaigns;
  }

  @Override
  protected AudienceChunks chunks() {
    return chunks;
  }

  @Override
  protected Participations participations() {
    return participations;
  }

  @Override
  protected ProgressBoards boards() {
    return boards;
  }

  @Override
  protected LaunchBounds bounds() {
    return bounds;
  }

  @Override
  protected KnownMembers members() {
    return members;
  }

  @Override
  protected void admit(MemberId member, UnitPath unit) {
    // The ids of the suite come again and again: a later admission each time.
    projections.standing(
        event(member.toString(), Instant.now().toEpochMilli()),
        member,
        unit,
        Projections.Standing.ADMITTED);
  }

  private void stands(IncomingEvent cause, UnitPath place) {
    register.stands(place.unit().toString(), place.ids(), cause);
  }

  private void moved(IncomingEvent cause, UnitPath place) {
    stands(cause, place);
    follower.unitMoved(place.unit().toString());
  }

  private static IncomingEvent event(String subject, long sequence) {
    return event(subject, sequence, Instant.EPOCH);
  }

  private static IncomingEvent event(String subject, long sequence, Instant time) {
    return new IncomingEvent(
        subject + ":" + sequence,
        "t",
        "/membership-service",
        subject,
        sequence,
        time,
        new byte[0],
        null);
  }
}
