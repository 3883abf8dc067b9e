package org.dayanisma.campaign.campaigns.application;

import java.util.List;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.register.domain.KnownUnits;
import org.dayanisma.campaign.register.domain.UnitId;
import org.springframework.stereotype.Service;

/**
 * Keeps every campaign under the path of its unit, by which it is decided who runs it.
 *
 * <p>A campaign being drafted and a move being told of may cross. Both sides write first and look
 * second (campaign, then unit; unit, then campaigns), so at least one of them sees the other.
 * Everything here may be cut off at any point and done again.
 */
@Service
public record CampaignRelocation(Campaigns campaigns, KnownUnits units) {

  private static final int CHUNK = 200;

  /**
   * Brings the campaigns of exactly this unit to its path; units below are told of on their own.
   */
  public void unitMoved(UnitId unit) {
    List<CampaignId> some = campaigns.ofUnit(unit, null, CHUNK);
    while (!some.isEmpty()) {
      some.forEach(this::follow);
      some = campaigns.ofUnit(unit, some.getLast(), CHUNK);
    }
  }

  /** Looks again where the unit of a campaign stands that was written just now. */
  Campaign lookAgain(Campaign written) {
    return events(written).isEmpty() ? written : follow(written.id());
  }

  private Campaign follow(CampaignId id) {
    // First the campaign, then its unit: whoever read an older path loses by the version.
    return CampaignDecisions.of(campaigns)
        .follow(() -> campaigns.find(id).orElseThrow().versioned(), this::events)
        .value();
  }

  private List<CampaignEvent> events(Campaign present) {
    return units.find(present.unit().unit()).map(present::follow).orElse(List.of());
  }
}
