package org.dayanisma.campaign.campaigns.application;

import java.util.List;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;

/** Lists campaigns, newest first. */
public interface FindCampaigns {

  /**
   * What to list.
   *
   * @param scope what the caller may find
   * @param unit only campaigns of this unit and below
   * @param status only campaigns that have come exactly this far
   * @param after only campaigns behind this place
   */
  record Query(
      CampaignScope scope,
      @Nullable UnitId unit,
      @Nullable CampaignStatus status,
      @Nullable LastSeen<CampaignId> after,
      int limit) {}

  List<Campaign> find(Query query);
}
