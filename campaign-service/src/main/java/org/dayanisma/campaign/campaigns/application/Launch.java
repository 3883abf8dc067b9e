package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.Campaign;

/** What came of launching a campaign. */
public sealed interface Launch {

  Campaign campaign();

  /** It runs. */
  record Launched(Campaign campaign) implements Launch {}

  /** It does not run yet: a second person must agree to it, by launching it too. */
  record WaitsForSecond(Campaign campaign) implements Launch {}
}
