package org.dayanisma.campaign.campaigns.domain;

import java.util.List;
import org.dayanisma.decisions.Aggregates;

/** All campaigns. */
public interface Campaigns extends Aggregates<CampaignId, Campaign, CampaignEvent> {

  /** Launched campaigns whose audience is not wholly called, oldest first. */
  List<CampaignId> withUncalledAudience(int limit);
}
