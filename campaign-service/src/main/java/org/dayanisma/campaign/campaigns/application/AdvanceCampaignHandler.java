package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.springframework.stereotype.Service;

/** Approves and finishes campaigns. */
@Service
public record AdvanceCampaignHandler(
    Campaigns campaigns, CampaignRights rights, InstantSource clock) {

  /**
   * Takes the step if the actor runs campaigns of the unit; whether the role allows the step is the
   * route's policy.
   */
  public Outcome<Campaign> handle(AdvanceCampaign command) {
    return ConflictRetry.retry(() -> attempt(command));
  }

  private Optional<Outcome<Campaign>> attempt(AdvanceCampaign command) {
    Optional<Campaign> found =
        campaigns.find(command.campaign()).filter(c -> rights.mayRun(command.actor(), c.unit()));
    if (found.isEmpty()) {
      return Optional.of(Outcome.refused(Refusal.notFound()));
    }
    Campaign campaign = found.get();
    if (KeyedCommand.hasChanged(campaign.id().toString())) {
      return Optional.of(Outcome.accepted(campaign)); // done before, and not answered
    }
    return switch (decide(campaign, command.step())) {
      case Outcome.Refused<List<CampaignEvent>>(Refusal refusal) ->
          Optional.of(Outcome.refused(refusal));
      case Outcome.Accepted<List<CampaignEvent>>(List<CampaignEvent> events) -> {
        if (!campaigns.save(campaign, events)) {
          yield Optional.empty();
        }
        Campaign after = campaign;
        for (CampaignEvent event : events) {
          after = after.apply(event);
        }
        yield Optional.of(Outcome.accepted(after));
      }
    };
  }

  private Outcome<List<CampaignEvent>> decide(Campaign campaign, AdvanceCampaign.Step step) {
    Instant now = clock.instant();
    return switch (step) {
      case APPROVE -> campaign.approve(now);
      case FINISH -> campaign.finish(now);
    };
  }
}
