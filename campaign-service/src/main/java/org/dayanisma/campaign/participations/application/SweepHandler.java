package org.dayanisma.campaign.participations.application;

import org.dayanisma.campaign.campaigns.application.CallAudienceHandler;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finishes what a crash or an outage has left: audiences not wholly called, participations not
 * counted.
 */
@Service
public record SweepHandler(
    Campaigns campaigns,
    CallAudienceHandler calling,
    Participations participations,
    ProgressBoards boards,
    CountParticipationsHandler counting) {

  private static final Logger LOG = LoggerFactory.getLogger(SweepHandler.class);
  private static final int CAMPAIGNS = 100;
  private static final int PARTICIPATIONS = 500;

  /** One round; what fails is left for the next. */
  public void handle() {
    campaigns.withUncalledAudience(CAMPAIGNS).forEach(this::callAudience);
    boards.unsettled(CAMPAIGNS).forEach(counting::settle);
    participations.left(PARTICIPATIONS).forEach(counting::handle);
  }

  private void callAudience(CampaignId id) {
    try {
      calling.handle(id);
    } catch (RuntimeException later) {
      LOG.warn("The audience of campaign {} is not called yet: {}", id, later.getClass().getName());
    }
  }
}
