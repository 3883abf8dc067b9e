package org.dayanisma.campaign.campaigns.application;

import java.time.InstantSource;
import java.util.List;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignRefusal;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.register.domain.KnownUnits;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Begins campaigns. */
@Service
public record DraftCampaignHandler(
    Campaigns campaigns, KnownUnits units, CampaignRights rights, InstantSource clock) {

  /** The new draft, if there is such a unit where the actor runs campaigns. */
  public Outcome<Versioned<Campaign>> handle(DraftCampaign command) {
    return units
        .find(command.unit())
        .filter(unit -> rights.mayRun(command.actor(), unit))
        .map(unit -> Outcome.accepted(draft(command, unit)))
        .orElseGet(() -> Outcome.refused(Refusal.invalid("/unitId", CampaignRefusal.UNKNOWN_UNIT)));
  }

  private Versioned<Campaign> draft(DraftCampaign command, UnitPath unit) {
    Campaign campaign =
        Campaign.begin(
            Campaign.draft(
                command.id(),
                unit,
                command.kind(),
                command.words(),
                command.goal(),
                clock.instant()));
    return campaigns.addOnce(command.id(), campaign, List.of());
  }
}
