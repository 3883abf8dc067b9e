package org.dayanisma.campaign.domain.participation;

import org.dayanisma.campaign.domain.CampaignId;

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
}
