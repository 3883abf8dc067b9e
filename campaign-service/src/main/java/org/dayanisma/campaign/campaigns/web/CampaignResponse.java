package org.dayanisma.campaign.campaigns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.campaigns.domain.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param launchAskedOn the day on which a second person may launch it, if one must
 * @param audience once it is locked
 */
record CampaignResponse(
    UUID id,
    CampaignKind kind,
    String title,
    @Nullable String text,
    UUID unitId,
    @Nullable Integer goal,
    CampaignStatus status,
    @Nullable LocalDate launchAskedOn,
    @Nullable Audience audience,
    Instant draftedAt) {

  /**
   * Whom it calls.
   *
   * @param members at least so many people, in steps of five; null below five, and for whoever does
   *     not run campaigns of the unit
   * @param called whether all their calls are on the way
   */
  record Audience(@Nullable Integer members, boolean called) {}

  /**
   * The campaign as it is told.
   *
   * @param runs whether to somebody who runs campaigns of its unit
   */
  static CampaignResponse of(Campaign campaign, boolean runs) {
    AudienceSize size = campaign.audience();
    LaunchRequest asked = campaign.launchAsked();
    return new CampaignResponse(
        campaign.id().value(),
        campaign.kind(),
        campaign.words().title(),
        campaign.words().text(),
        campaign.unit().unit().value(),
        campaign.goal(),
        campaign.status(),
        asked == null ? null : asked.day(),
        size == null
            ? null
            : new Audience(ToldAudience.members(size, runs), campaign.audienceCalled()),
        campaign.draftedAt());
  }
}
