package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.decisions.Versioned;

/** What came of launching a campaign. */
public sealed interface Launch {

  Versioned<Campaign> campaign();

  /** Of a campaign that somebody may launch and has just tried to. */
  static Launch of(Versioned<Campaign> tried) {
    return tried.value().launched() ? new Launched(tried) : new WaitsForSecond(tried);
  }

  /** It runs. */
  record Launched(Versioned<Campaign> campaign) implements Launch {}

  /** It does not run yet: a second person must agree to it, by launching it too. */
  record WaitsForSecond(Versioned<Campaign> campaign) implements Launch {}
}
