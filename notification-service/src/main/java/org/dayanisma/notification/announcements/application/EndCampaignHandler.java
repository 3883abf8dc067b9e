package org.dayanisma.notification.announcements.application;

import org.dayanisma.notification.notices.domain.EndedCampaigns;
import org.springframework.stereotype.Service;

/**
 * Nobody is called to a campaign that is over; what still waits for it is let go when it is due.
 */
@Service
public record EndCampaignHandler(EndedCampaigns endedCampaigns) {

  public void handle(String campaignId) {
    endedCampaigns.add(campaignId);
  }
}
