package org.dayanisma.campaign.campaigns.application;

import java.util.Optional;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.eventrelay.OutgoingEvent;

/** What the world is told of a change; stores put it into the outbox of the same write. */
public interface EventMapping {

  /** The published form of a campaign's event, if it has one. */
  Optional<OutgoingEvent> of(Campaign after, CampaignEvent event);

  /**
   * The event that calls the members of a piece.
   *
   * @param sequence of the event within the piece
   * @param chunks how many pieces the audience has
   */
  OutgoingEvent ofCall(AudienceChunk chunk, long sequence, int chunks);
}
