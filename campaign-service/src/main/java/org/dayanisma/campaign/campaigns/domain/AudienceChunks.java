package org.dayanisma.campaign.campaigns.domain;

import java.util.Optional;
import org.dayanisma.campaign.register.domain.MemberId;

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

  /**
   * Whether the member is in the locked audience. The pieces ascend, so few are looked at: nine of
   * two hundred, which hold a hundred thousand people.
   *
   * @param size of the campaign's audience
   */
  default boolean contains(CampaignId campaign, AudienceSize size, MemberId member) {
    int from = 0;
    int to = size.chunks() - 1;
    while (from <= to) {
      int middle = (from + to) / 2;
      AudienceChunk chunk = find(campaign, middle).orElseThrow();
      if (chunk.members().contains(member)) {
        return true;
      }
      if (chunk.endsBefore(member)) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return false;
  }
}
