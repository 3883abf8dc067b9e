package org.dayanisma.campaign.campaigns.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.campaign.campaigns.application.AdvanceCampaign;
import org.dayanisma.campaign.campaigns.application.AdvanceCampaign.Step;
import org.dayanisma.campaign.campaigns.application.AdvanceCampaignHandler;
import org.dayanisma.campaign.campaigns.application.CampaignRights;
import org.dayanisma.campaign.campaigns.application.DraftCampaign;
import org.dayanisma.campaign.campaigns.application.DraftCampaignHandler;
import org.dayanisma.campaign.campaigns.application.Launch;
import org.dayanisma.campaign.campaigns.application.LaunchCampaign;
import org.dayanisma.campaign.campaigns.application.LaunchCampaignHandler;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.EntityVersion;
import org.dayanisma.httpapi.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's life: drafted, approved, launched, finished. */
@RestController
@DisclosesNothing("a campaign and the size of its audience")
@RequestMapping("/api/campaigns")
class CampaignController {

  private final DraftCampaignHandler drafting;
  private final AdvanceCampaignHandler advancing;
  private final LaunchCampaignHandler launching;
  private final Campaigns campaigns;
  private final CampaignRights rights;

  CampaignController(
      DraftCampaignHandler drafting,
      AdvanceCampaignHandler advancing,
      LaunchCampaignHandler launching,
      Campaigns campaigns,
      CampaignRights rights) {
    this.drafting = drafting;
    this.advancing = advancing;
    this.launching = launching;
    this.campaigns = campaigns;
    this.rights = rights;
  }

  @PostMapping
  @ActsForCampaign
  @RunsCampaigns
  ResponseEntity<CampaignResponse> draft(
      @RequestBody @Valid DraftCampaignRequest body, Actor actor, CommandId id) {
    var command =
        new DraftCampaign(
            actor,
            new CampaignId(id.value()),
            body.kind(),
            body.words(),
            new UnitId(body.unitId()),
            body.goal());
    Versioned<Campaign> drafted = Answers.valueOf(drafting.handle(command));
    return shown(
        ResponseEntity.created(URI.create("/api/campaigns/" + drafted.value().id())),
        drafted,
        true);
  }

  @GetMapping("/{id}")
  @SignedIn
  ResponseEntity<CampaignResponse> read(@PathVariable UUID id, Actor actor) {
    return campaigns
        .find(new CampaignId(id))
        .filter(found -> rights.maySee(actor, found.value()))
        .map(found -> shown(ResponseEntity.ok(), found, rights.mayRun(actor, found.value().unit())))
        .orElseThrow(Problems::notFound);
  }

  @PostMapping("/{id}/approval")
  @DecidesCampaign("approve-campaign")
  @AllowedRoles({BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER})
  ResponseEntity<CampaignResponse> approve(@PathVariable UUID id, Asked asked) {
    return advance(id, Step.APPROVE, asked);
  }

  /** 200 if it runs, 202 if a second person must launch it too. */
  @PostMapping("/{id}/launch")
  @DecidesCampaign("launch-campaign")
  @RunsCampaigns
  ResponseEntity<CampaignResponse> launch(@PathVariable UUID id, Asked asked) {
    var command = new LaunchCampaign(asked, new CampaignId(id));
    return answer(Answers.valueOf(asked.recorded(told(id), () -> launching.handle(command))));
  }

  @PostMapping("/{id}/completion")
  @ActsForCampaign
  @RunsCampaigns
  ResponseEntity<CampaignResponse> complete(@PathVariable UUID id, Asked asked) {
    return advance(id, Step.FINISH, asked);
  }

  private ResponseEntity<CampaignResponse> advance(UUID id, Step step, Asked asked) {
    var command = new AdvanceCampaign(asked, new CampaignId(id), step);
    return shown(
        ResponseEntity.ok(),
        Answers.valueOf(asked.recorded(told(id), () -> advancing.handle(command))),
        true);
  }

  /** As it is named, whether there is one or not. */
  private static Told told(UUID id) {
    return Told.of(id.toString(), List.of());
  }

  private static ResponseEntity<CampaignResponse> answer(Launch launch) {
    return switch (launch) {
      case Launch.Launched(var campaign) -> shown(ResponseEntity.ok(), campaign, true);
      case Launch.WaitsForSecond(var campaign) -> shown(ResponseEntity.accepted(), campaign, true);
    };
  }

  private static ResponseEntity<CampaignResponse> shown(
      ResponseEntity.BodyBuilder answer, Versioned<Campaign> campaign, boolean runs) {
    return answer
        .eTag(EntityVersion.etag(campaign.version()))
        .body(CampaignResponse.of(campaign.value(), runs));
  }
}
