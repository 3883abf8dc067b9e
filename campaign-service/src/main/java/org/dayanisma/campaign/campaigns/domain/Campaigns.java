package org.dayanisma.campaign.campaigns.domain;

import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
public interface Campaigns {

  Optional<Campaign> find(CampaignId id);

  /**
   * Stores a new campaign.
   *
   * @return false if there is one with this id; nothing is stored then
   */
  boolean add(Campaign campaign);

  /**
   * Stores a change together with its events.
   *
   * @param before the campaign the events were decided on
   * @return false if somebody else was faster; nothing is stored then
   */
  boolean save(Campaign before, List<CampaignEvent> events);

  /**
   * Campaigns of exactly this unit, in the order of their ids; at most {@code limit}.
   *
   * @param after only campaigns behind this one
   */
  List<CampaignId> ofUnit(UnitId unit, @Nullable CampaignId after, int limit);

  /** Launched campaigns whose audience is not wholly called, oldest first. */
  List<CampaignId> withUncalledAudience(int limit);
}
