package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.eventrelay.OutgoingEvent;

/** What the world is told of a piece of an audience; stores put it into the outbox of its write. */
@FunctionalInterface
public interface AudienceCalls {

  /**
   * The event that calls the members of a piece.
   *
   * @param sequence of the event within the piece
   * @param chunks how many pieces the audience has
   */
  OutgoingEvent of(AudienceChunk chunk, long sequence, int chunks);
}
