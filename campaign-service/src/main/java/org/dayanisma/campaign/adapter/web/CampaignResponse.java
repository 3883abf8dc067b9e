package org.dayanisma.campaign.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import org.dayanisma.campaign.domain.AudienceSize;
import org.dayanisma.campaign.domain.Campaign;
import org.dayanisma.campaign.domain.CampaignKind;
import org.dayanisma.campaign.domain.CampaignStatus;
import org.dayanisma.campaign.domain.launch.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param launchAskedOn the day on which a second person may launch it, if one must
 * @param audience once it is locked
 */
record CampaignResponse(
    String id,
    CampaignKind kind,
    String title,
    @Nullable String text,
    String unitId,
    @Nullable Integer goal,
    CampaignStatus status,
    @Nullable LocalDate launchAskedOn,
    @Nullable Audience audience,
    Instant draftedAt) {

  /**
   * Whom it calls.
   *
   * @param members at least so many people, in steps of five; null below five
   * @param called whether all their calls are on the way
   */
  record Audience(@Nullable Integer members, boolean called) {}

  static CampaignResponse of(Campaign campaign) {
    AudienceSize size = campaign.audience();
    LaunchRequest asked = campaign.launchAsked();
    return new CampaignResponse(
        campaign.id().toString(),
        campaign.kind(),
        campaign.words().title(),
        campaign.words().text(),
        campaign.unit().unit().toString(),
        campaign.goal(),
        campaign.status(),
        asked == null ? null : asked.day(),
        size == null ? null : new Audience(ToldAudience.members(size), campaign.audienceCalled()),
        campaign.draftedAt());
  }
}
