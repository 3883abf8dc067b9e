package org.dayanisma.campaign.domain.audience;

import java.util.Optional;
import org.dayanisma.campaign.domain.CampaignId;

/** The written-down audiences of all campaigns. */
public interface AudienceChunks {

  Optional<AudienceChunk> find(CampaignId campaign, int number);

  /**
   * Writes a piece down.
   *
   * @return false if this number is taken; nothing is stored then
   */
  boolean add(AudienceChunk chunk);

  /**
   * Stores that a piece is called, with the event that calls it; does nothing if it was called
   * before.
   *
   * @param chunks how many pieces with members the audience has
   */
  void call(CampaignId campaign, int number, int chunks);
}
