package org.dayanisma.campaign.participations.domain;

import java.util.List;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/** The counters of all campaigns. */
public interface ProgressBoards {

  /** The counters as last stored, or empty ones. */
  Progress find(CampaignId campaign);

  /**
   * Stores the next version.
   *
   * @return false if somebody else was faster; nothing is stored then
   */
  boolean save(Progress next);

  /** Campaigns with actions that are being counted; after a crash nobody may be at it any more. */
  List<CampaignId> unsettled(int limit);
}
