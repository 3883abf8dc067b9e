package org.dayanisma.campaign.campaigns.domain;

import java.util.List;

/** What a campaign makes of a command. */
public sealed interface CampaignDecision {

  /** It had happened before. */
  CampaignDecision NOTHING = new Decided(List.of());

  /** These events follow; none means that there was nothing to do. */
  record Decided(List<CampaignEvent> events) implements CampaignDecision {
    public Decided {
      events = List.copyOf(events);
    }
  }

  /**
   * The campaign is not where the command needs it to be.
   *
   * @param status where it is
   */
  record Refused(CampaignStatus status) implements CampaignDecision {}
}
