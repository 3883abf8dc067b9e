package org.dayanisma.campaign.participations.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.campaign.campaigns.application.CampaignRights;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.participations.application.TakePart;
import org.dayanisma.campaign.participations.application.TakePartHandler;
import org.dayanisma.campaign.participations.application.TakenPart;
import org.dayanisma.campaign.participations.application.TellingHours;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.participations.domain.ToldProgress;
import org.dayanisma.commands.Answers;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking part, and the counters. */
@RestController
@DisclosesNothing("everybody's own participation, and counts")
class ParticipationController {

  private final TakePartHandler takingPart;
  private final Campaigns campaigns;
  private final CampaignRights rights;
  private final ProgressBoards boards;
  private final TellingHours hours;

  ParticipationController(
      TakePartHandler takingPart,
      Campaigns campaigns,
      CampaignRights rights,
      ProgressBoards boards,
      TellingHours hours) {
    this.takingPart = takingPart;
    this.campaigns = campaigns;
    this.rights = rights;
    this.boards = boards;
    this.hours = hours;
  }

  /** 201 for a new participation, 200 with the earlier one if the member did the same before. */
  @PostMapping("/api/campaigns/{id}/participations")
  @DisclosesNothing(value = "everybody's own participation", ownData = true)
  @SignedIn
  ResponseEntity<ParticipationResponse> takePart(
      @PathVariable UUID id, @RequestBody @Valid ParticipationRequest body, Actor actor) {
    TakenPart taken =
        Answers.valueOf(takingPart.handle(new TakePart(actor, new CampaignId(id), body.action())));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(ParticipationResponse.of(taken));
  }

  @GetMapping("/api/campaigns/{id}/progress")
  @SignedIn
  ProgressResponse progress(@PathVariable UUID id, Actor actor) {
    Campaign campaign =
        campaigns
            .find(new CampaignId(id))
            .map(Versioned::value)
            .filter(c -> rights.maySee(actor, c))
            .orElseThrow(Problems::notFound);
    ToldProgress told =
        ToldProgress.of(boards.find(campaign.id()), hours.now(), campaign.audience());
    return ProgressResponse.of(campaign, told, rights.mayRun(actor, campaign.unit()));
  }
}
