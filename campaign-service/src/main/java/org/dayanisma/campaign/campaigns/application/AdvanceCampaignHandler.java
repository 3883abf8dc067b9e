package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Approves and finishes campaigns. */
@Service
public record AdvanceCampaignHandler(CampaignDecisions campaigns, InstantSource clock) {

  public Outcome<Versioned<Campaign>> handle(AdvanceCampaign command) {
    return campaigns
        .on(command.asked(), command.campaign())
        .decide(campaign -> decide(campaign, command.step()));
  }

  private Outcome<List<CampaignEvent>> decide(Campaign campaign, AdvanceCampaign.Step step) {
    Instant now = clock.instant();
    return switch (step) {
      case APPROVE -> campaign.approve(now);
      case FINISH -> campaign.finish(now);
    };
  }
}
