package org.dayanisma.campaign.campaigns.domain;

/** How far a campaign has come. It only ever goes forward. */
public enum CampaignStatus {
  /** Being written; only those who run campaigns of the unit see it. */
  DRAFT,
  /** Agreed upon; may be launched. */
  APPROVED,
  /** Its audience is called and takes part. */
  RUNNING,
  /** Over; the counters stand. */
  FINISHED
}
