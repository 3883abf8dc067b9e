package org.dayanisma.campaign.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.campaigns.domain.LaunchRequest;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.Progress;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of the ports must do. */
public abstract class StoresContract {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

  private static final LaunchedBy OFFICER =
      new LaunchedBy("officer", "their member", new LaunchRequest("organiser", null, "unit", DAY));

  private final UnitPath unit =
      new UnitPath(List.of(new UnitId(UUID.randomUUID()), new UnitId(UUID.randomUUID())));

  protected abstract Campaigns campaigns();

  protected abstract AudienceChunks chunks();

  protected abstract Participations participations();

  protected abstract ProgressBoards boards();

  protected abstract KnownMembers members();

  protected abstract LaunchBounds bounds();

  /** Makes the store know an admitted member of the unit. */
  protected abstract void admit(MemberId member, UnitPath unit);

  protected Versioned<Campaign> aDraft() {
    Campaign draft =
        Campaign.begin(
            Campaign.draft(
                new CampaignId(UUID.randomUUID()),
                unit,
                CampaignKind.LETTER,
                new CampaignWords("Gül için", "Uzun bir metin"),
                12,
                NOW));
    Versioned<Campaign> added = new Versioned<>(draft, 1);
    assertThat(campaigns().add(draft, List.of())).contains(added);
    return added;
  }

  private static Participation.Taken taken(Action action) {
    return new Participation.Taken(action, NOW);
  }

  @Test
  void givesACampaignBackAsItWas() {
    Versioned<Campaign> draft = aDraft();
    assertThat(campaigns().find(draft.value().id())).contains(draft);
    assertThat(campaigns().find(new CampaignId(UUID.randomUUID()))).isEmpty();
    assertThat(campaigns().add(draft.value(), List.of())).isEmpty();
  }

  @Test
  void savesACampaignOnlyOnTheVersionItWasDecidedOn() {
    Versioned<Campaign> draft = aDraft();
    List<CampaignEvent> approval = List.of(new CampaignEvent.Approved(NOW));
    assertThat(campaigns().save(draft, approval)).isTrue();
    assertThat(campaigns().save(draft, approval)).isFalse();
    assertThat(campaigns().find(draft.value().id())).contains(Versioned.after(draft, approval));
  }

  @Test
  void aCampaignIsStoredInItsNewPlace() {
    Versioned<Campaign> draft = aDraft();
    UnitPath place = new UnitPath(List.of(new UnitId(UUID.randomUUID()), unit.unit()));
    assertThat(campaigns().save(draft, draft.value().follow(place))).isTrue();
    assertThat(campaigns().find(draft.value().id()).orElseThrow().value().unit()).isEqualTo(place);
  }

  @Test
  void findsCampaignsUntilTheirAudienceIsCalled() {
    Versioned<Campaign> draft = aDraft();
    Versioned<Campaign> now = draft;
    for (CampaignEvent event :
        List.of(
            new CampaignEvent.Approved(NOW),
            new CampaignEvent.Launched(NOW, OFFICER),
            new CampaignEvent.AudienceLocked(new AudienceSize(2, 1, 1)))) {
      assertThat(campaigns().save(now, List.of(event))).isTrue();
      now = Versioned.after(now, List.of(event));
    }
    assertThat(campaigns().withUncalledAudience(1_000)).contains(draft.value().id());
    assertThat(campaigns().save(now, List.of(new CampaignEvent.AudienceCalled()))).isTrue();
    assertThat(campaigns().withUncalledAudience(1_000)).doesNotContain(draft.value().id());
    assertThat(campaigns().find(draft.value().id()))
        .contains(Versioned.after(now, List.of(new CampaignEvent.AudienceCalled())));
  }

  @Test
  void keepsTheFirstPieceOfEachNumber() {
    CampaignId campaign = aDraft().value().id();
    var first = new AudienceChunk(campaign, 0, List.of(new MemberId(new UUID(1, 1))), 1, false);
    var second = new AudienceChunk(campaign, 0, List.of(new MemberId(new UUID(1, 2))), 0, false);
    assertThat(chunks().add(first)).isTrue();
    assertThat(chunks().add(second)).isFalse();
    assertThat(chunks().find(campaign, 0)).contains(first);
    assertThat(chunks().find(campaign, 1)).isEmpty();
    chunks().call(campaign, 0, 1);
    chunks().call(campaign, 0, 1);
    assertThat(chunks().find(campaign, 0).orElseThrow().called()).isTrue();
  }

  @Test
  void takesEachActionOfAParticipationOnce() {
    CampaignId campaign = aDraft().value().id();
    Participation one =
        Participation.begin(new ParticipationId(UUID.randomUUID()), campaign, taken(Action.SIGN));
    Participation two = one.with(taken(Action.WRITE));
    assertThat(participations().save(one)).isTrue();
    assertThat(participations().save(one)).isFalse();
    assertThat(participations().save(two)).isTrue();
    assertThat(participations().save(two)).isFalse();
    assertThat(participations().find(one.id())).contains(two);
  }

  @Test
  void knowsWhatIsNotCounted() {
    CampaignId campaign = aDraft().value().id();
    Participation one =
        Participation.begin(new ParticipationId(UUID.randomUUID()), campaign, taken(Action.SIGN));
    assertThat(participations().save(one)).isTrue();
    assertThat(participations().uncounted(List.of(one.id())))
        .containsExactly(new Participations.Uncounted(one, 0));
    assertThat(participations().left(1_000)).containsEntry(campaign, List.of(one.id()));

    Participation two = one.with(taken(Action.WRITE));
    assertThat(participations().save(two)).isTrue();
    participations().markCounted(List.of(new Participations.Counted(one.id(), 1)));
    assertThat(participations().uncounted(List.of(one.id())))
        .containsExactly(new Participations.Uncounted(two, 1));
    assertThat(participations().left(1_000)).containsKey(campaign);

    participations()
        .markCounted(
            List.of(
                new Participations.Counted(one.id(), 2), new Participations.Counted(one.id(), 1)));
    assertThat(participations().uncounted(List.of(one.id()))).isEmpty();
    assertThat(participations().left(1_000)).doesNotContainKey(campaign);
  }

  @Test
  void savesCountersOnlyOnTheVersionBefore() {
    CampaignId campaign = aDraft().value().id();
    Participation one =
        Participation.begin(new ParticipationId(UUID.randomUUID()), campaign, taken(Action.SIGN));
    Progress none = boards().find(campaign);
    assertThat(none).isEqualTo(Progress.none(campaign));
    Progress counting = none.take(List.of(new Participations.Uncounted(one, 0)));
    assertThat(boards().save(counting)).isTrue();
    assertThat(boards().save(counting)).isFalse();
    assertThat(boards().find(campaign)).isEqualTo(counting);
    assertThat(boards().unsettled(1_000)).contains(campaign);
    assertThat(boards().save(counting.fold(7))).isTrue();
    assertThat(boards().save(counting.fold(7))).isFalse();
    assertThat(boards().unsettled(1_000)).doesNotContain(campaign);
    Progress shown = boards().find(campaign);
    assertThat(shown.counts().participants()).isEqualTo(1);
    assertThat(shown.counts().byAction()).isEqualTo(Map.of(Action.SIGN, 1L));
  }

  @Test
  void givesEachPlaceOfADayOnceAndToTheSameCampaignAgain() throws Exception {
    String user = UUID.randomUUID().toString();
    List<Callable<Boolean>> takers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      CampaignId campaign = new CampaignId(UUID.randomUUID());
      takers.add(() -> bounds().takePlace(user, DAY, campaign, 3));
    }
    assertThat(happened(takers)).isEqualTo(3);
    CampaignId mine = new CampaignId(UUID.randomUUID());
    assertThat(bounds().takePlace(user, DAY, mine, 3)).isFalse();
    assertThat(bounds().takePlace(user, DAY.plusDays(1), mine, 3)).isTrue();
    assertThat(bounds().takePlace(user, DAY.plusDays(1), mine, 1)).as("again").isTrue();
  }

  @Test
  void callsNoMorePeopleOfAUnitThanItMay() throws Exception {
    UnitId called = new UnitId(UUID.randomUUID());
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      CampaignId campaign = new CampaignId(UUID.randomUUID());
      callers.add(() -> bounds().call(called, DAY, campaign, 30, 100));
    }
    assertThat(happened(callers)).isEqualTo(3);
    CampaignId small = new CampaignId(UUID.randomUUID());
    assertThat(bounds().call(called, DAY, small, 10, 100)).isTrue();
    assertThat(bounds().call(called, DAY, small, 10, 100)).as("again").isTrue();
    assertThat(bounds().call(called, DAY, new CampaignId(UUID.randomUUID()), 1, 100)).isFalse();
    assertThat(bounds().call(new UnitId(UUID.randomUUID()), DAY, small, 2, 1)).isFalse();
  }

  private static int happened(List<Callable<Boolean>> attempts) throws Exception {
    int happened = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var attempt : threads.invokeAll(attempts)) {
        happened += attempt.get() ? 1 : 0;
      }
    }
    return happened;
  }

  private List<MemberId> admitted(UnitId within, @Nullable MemberId after, int limit) {
    return members().admittedWithin(within, after, limit).stream().map(KnownMember::id).toList();
  }

  @Test
  void listsMembersOfASubtreeInPages() {
    MemberId low = new MemberId(new UUID(1, 1));
    MemberId high = new MemberId(new UUID(-1, 1));
    admit(high, unit);
    admit(low, unit);
    UnitId root = unit.units().getFirst();
    assertThat(admitted(root, null, 10)).containsExactly(low, high);
    assertThat(members().countAdmittedWithin(root)).isEqualTo(2);
    assertThat(admitted(unit.unit(), low, 10)).containsExactly(high);
    assertThat(admitted(root, null, 1)).containsExactly(low);
    assertThat(admitted(new UnitId(UUID.randomUUID()), null, 10)).isEmpty();
    assertThat(members().find(low).orElseThrow().unit()).isEqualTo(unit);
  }
}
