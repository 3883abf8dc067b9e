package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Decision;
import org.dayanisma.commands.Decisions;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Component;

/**
 * Changes of campaigns, by whoever runs campaigns of the unit: to others there is none. Whether a
 * role allows a step is the route's policy.
 */
@Component
public record CampaignDecisions(Campaigns campaigns, CampaignRights rights) {

  /** A command on a campaign. */
  Decision<Campaign, Campaign, CampaignEvent> on(Asked asked, CampaignId id) {
    return of(campaigns).on(asked, () -> look(asked, id));
  }

  private Outcome<Found<Campaign, Campaign>> look(Asked asked, CampaignId id) {
    return campaigns
        .find(id)
        .filter(found -> rights.mayRun(asked.actor(), found.value().unit()))
        .map(found -> Outcome.accepted(Found.open(found.value(), found)))
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }

  static Decisions<Campaign, CampaignEvent> of(Campaigns campaigns) {
    return new Decisions<>(campaigns::save);
  }
}
