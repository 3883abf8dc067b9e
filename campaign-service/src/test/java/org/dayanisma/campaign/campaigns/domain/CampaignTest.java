package org.dayanisma.campaign.campaigns.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.testkit.Outcomes;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

class CampaignTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final LaunchedBy OFFICER = new LaunchedBy("officer", null, null);

  private static Campaign aDraft() {
    UnitPath unit = new UnitPath(List.of(new UnitId(new UUID(0, 1)), new UnitId(new UUID(0, 2))));
    return Campaign.begin(
        Campaign.draft(
            new CampaignId(new UUID(1, 1)),
            unit,
            CampaignKind.PETITION,
            new CampaignWords("Ekmek", null),
            10,
            NOW));
  }

  private static Campaign after(Campaign campaign, Outcome<List<CampaignEvent>> decision) {
    Campaign next = campaign;
    for (CampaignEvent event : Outcomes.accepted(decision)) {
      next = next.apply(event);
    }
    return next;
  }

  private static Outcome<List<CampaignEvent>> elsewhere(CampaignStatus status) {
    return Outcome.refused(
        Refusal.conflict(
            CampaignRefusal.WRONG_STATUS,
            "The campaign is " + status + ", so this cannot be done."));
  }

  @Test
  void goesFromDraftToFinished() {
    Campaign draft = aDraft();
    Campaign approved = after(draft, draft.approve(NOW));
    Campaign running = after(approved, approved.launch(NOW, OFFICER));
    Campaign finished = after(running, running.finish(NOW));
    assertThat(List.of(draft.status(), approved.status(), running.status(), finished.status()))
        .containsExactly(CampaignStatus.values());
  }

  @Test
  void refusesEveryOtherStep() {
    Campaign draft = aDraft();
    assertThat(draft.launch(NOW, OFFICER)).isEqualTo(elsewhere(CampaignStatus.DRAFT));
    assertThat(draft.finish(NOW)).isEqualTo(elsewhere(CampaignStatus.DRAFT));
    Campaign approved = after(draft, draft.approve(NOW));
    assertThat(approved.approve(NOW)).isEqualTo(elsewhere(CampaignStatus.APPROVED));
    Campaign running = after(approved, approved.launch(NOW, OFFICER));
    assertThat(running.launch(NOW, OFFICER)).isEqualTo(elsewhere(CampaignStatus.RUNNING));
  }

  @Test
  void locksItsAudienceOnceAndOnlyAfterTheLaunch() {
    Campaign draft = aDraft();
    assertThat(draft.lockAudience(new AudienceSize(3, 3, 1)))
        .isEqualTo(elsewhere(CampaignStatus.DRAFT));
    Campaign approved = after(draft, draft.approve(NOW));
    Campaign running = after(approved, approved.launch(NOW, OFFICER));
    Campaign locked = after(running, running.lockAudience(new AudienceSize(3, 3, 1)));
    assertThat(locked.lockAudience(new AudienceSize(4, 4, 1)))
        .isEqualTo(Outcome.accepted(List.of()));
    assertThat(locked.audience()).isEqualTo(new AudienceSize(3, 3, 1));
    Campaign called = after(locked, locked.finishCalling());
    assertThat(called.audienceCalled()).isTrue();
    assertThat(called.finishCalling()).isEqualTo(Outcome.accepted(List.of()));
  }

  @Test
  void knowsWhatEachKindAsksFor() {
    assertThat(CampaignKind.PETITION.asksFor(Action.SIGN)).isTrue();
    assertThat(CampaignKind.PETITION.asksFor(Action.STRIKE)).isFalse();
    for (CampaignKind kind : CampaignKind.values()) {
      assertThat(Action.values()).anyMatch(kind::asksFor);
    }
  }

  @Test
  void refusesWordsAndGoalsOutOfBounds() {
    assertThatThrownBy(() -> new CampaignWords(" ", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CampaignWords("x".repeat(201), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AudienceSize(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isTheFoldOfItsEventsAndNeverGoesBack() {
    List<Function<Campaign, Outcome<List<CampaignEvent>>>> commands =
        List.of(
            c -> c.approve(NOW),
            c -> c.launch(NOW, OFFICER),
            c -> c.finish(NOW),
            c -> c.lockAudience(new AudienceSize(7, 7, 1)),
            Campaign::finishCalling);
    Seeded.random(
        7,
        300,
        random -> {
          Campaign first = aDraft();
          Campaign campaign = first;
          List<CampaignEvent> history = new ArrayList<>();
          for (int step = 0; step < 20; step++) {
            Outcome<List<CampaignEvent>> decision =
                commands.get(random.nextInt(commands.size())).apply(campaign);
            if (decision instanceof Outcome.Accepted<List<CampaignEvent>>(var events)) {
              for (CampaignEvent event : events) {
                Campaign next = campaign.apply(event);
                assertThat(next.status()).isGreaterThanOrEqualTo(campaign.status());
                campaign = next;
                history.add(event);
              }
            }
          }
          Campaign folded = first;
          for (CampaignEvent event : history) {
            folded = folded.apply(event);
          }
          assertThat(folded).isEqualTo(campaign);
        });
  }
}
