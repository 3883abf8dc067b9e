package org.dayanisma.campaign.campaigns.domain;

import java.util.List;
import org.dayanisma.campaign.register.domain.MemberId;

/**
 * One piece of a locked audience. The pieces of a campaign are numbered from 0 without gaps and are
 * disjoint ranges of ascending member ids; a piece without members ends the list. Whoever writes a
 * number first decides what it holds, so two who lock the same audience at the same time agree on
 * it.
 *
 * @param number place in the list, from 0
 * @param members up to {@link #MOST_MEMBERS}, ascending by the text of the id; none in the last
 *     piece
 * @param settled how many of them had stood where they stand for a week
 * @param called whether its event has been stored
 */
public record AudienceChunk(
    CampaignId campaign, int number, List<MemberId> members, int settled, boolean called) {

  /** Most members of one piece, and so of one event. */
  public static final int MOST_MEMBERS = 500;

  public AudienceChunk {
    members = List.copyOf(members);
    if (number < 0 || settled < 0 || settled > members.size() || members.size() > MOST_MEMBERS) {
      throw new IllegalArgumentException("Chunk " + number + " of " + members.size() + " members");
    }
  }

  /** Whether all its members come before this one. */
  boolean endsBefore(MemberId member) {
    return members.getLast().toString().compareTo(member.toString()) < 0;
  }

  /** Whether it only marks the end of the list. */
  public boolean isEnd() {
    return members.isEmpty();
  }
}
