package org.dayanisma.campaign.campaigns.domain;

import java.time.Instant;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/** What happened to a campaign. */
public sealed interface CampaignEvent {

  /** Someone began it. */
  record Drafted(
      CampaignId id,
      UnitPath unit,
      CampaignKind kind,
      CampaignWords words,
      @Nullable Integer goal,
      Instant at)
      implements CampaignEvent {}

  /** The unit stands behind it. */
  record Approved(Instant at) implements CampaignEvent {}

  /** Somebody who may not launch it alone wants to. */
  record LaunchAsked(LaunchRequest request) implements CampaignEvent {}

  /** It runs; the audience is the one of this moment. */
  record Launched(Instant at, LaunchedBy by) implements CampaignEvent {}

  /** The audience is written down for good. */
  record AudienceLocked(AudienceSize size) implements CampaignEvent {}

  /** Every member of the audience has been called. */
  record AudienceCalled() implements CampaignEvent {}

  /** The way from the root to the campaign's unit is another. */
  record UnitMoved(UnitPath unit) implements CampaignEvent {}

  /** It is over. */
  record Finished(Instant at) implements CampaignEvent {}
}
