package org.dayanisma.campaign.campaigns.domain;

import java.util.List;
import java.util.Optional;

/** All campaigns. */
public interface Campaigns {

  Optional<Campaign> find(CampaignId id);

  /**
   * Stores a new campaign.
   *
   * @return the campaign where its unit stands now; empty if there is one with this id, and nothing
   *     is stored then
   */
  Optional<Campaign> add(Campaign campaign);

  /**
   * Stores a change together with its events.
   *
   * @param before the campaign the events were decided on
   * @return false if somebody else was faster; nothing is stored then
   */
  boolean save(Campaign before, List<CampaignEvent> events);

  /** Launched campaigns whose audience is not wholly called, oldest first. */
  List<CampaignId> withUncalledAudience(int limit);
}
