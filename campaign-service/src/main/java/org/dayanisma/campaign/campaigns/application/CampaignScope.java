package org.dayanisma.campaign.campaigns.application;

import java.util.List;
import org.dayanisma.campaign.register.domain.UnitId;

/**
 * The campaigns somebody may find.
 *
 * @param runs units in whose subtrees they run campaigns, and so see every one
 * @param belongsTo units they are a member of, from the root down, and so see launched ones of
 *     exactly these
 */
public record CampaignScope(List<UnitId> runs, List<UnitId> belongsTo) {

  public CampaignScope {
    runs = List.copyOf(runs);
    belongsTo = List.copyOf(belongsTo);
  }
}
