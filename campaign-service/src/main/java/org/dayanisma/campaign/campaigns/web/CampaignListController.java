package org.dayanisma.campaign.campaigns.web;

import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.campaign.campaigns.application.CampaignRights;
import org.dayanisma.campaign.campaigns.application.FindCampaigns;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The campaigns the caller may know of, newest first. */
@RestController
@DisclosesNothing("campaigns and the sizes of their audiences")
class CampaignListController {

  private final FindCampaigns finding;
  private final CampaignRights rights;

  CampaignListController(FindCampaigns finding, CampaignRights rights) {
    this.finding = finding;
    this.rights = rights;
  }

  @GetMapping("/api/campaigns")
  @SignedIn
  KeysetPage<CampaignResponse> list(
      @RequestParam(required = false) @Nullable UUID unitId,
      @RequestParam(required = false) @Nullable CampaignStatus status,
      PageRequest page,
      Actor actor) {
    var query =
        new FindCampaigns.Query(
            rights.scopeOf(actor),
            unitId == null ? null : new UnitId(unitId),
            status,
            page.lastSeen(CampaignId::new),
            page.rowsToRead());
    return KeysetPage.of(
            finding.find(query), page, c -> page.cursor(new LastSeen<>(c.draftedAt(), c.id())))
        .map(c -> CampaignResponse.of(c, rights.mayRun(actor, c.unit())));
  }
}
