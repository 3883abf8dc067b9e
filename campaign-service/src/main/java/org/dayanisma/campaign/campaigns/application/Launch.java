package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.decisions.Versioned;

/** What came of launching a campaign. */
public sealed interface Launch {

  Campaign campaign();

  /** Of a campaign that somebody may launch and has just tried to. */
  static Launch of(Versioned<Campaign> tried) {
    Campaign campaign = tried.value();
    return campaign.launched() ? new Launched(campaign) : new WaitsForSecond(campaign);
  }

  /** It runs. */
  record Launched(Campaign campaign) implements Launch {}

  /** It does not run yet: a second person must agree to it, by launching it too. */
  record WaitsForSecond(Campaign campaign) implements Launch {}
}
