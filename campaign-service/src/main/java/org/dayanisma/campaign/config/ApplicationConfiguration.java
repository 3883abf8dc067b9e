package org.dayanisma.campaign.config;

import java.time.Duration;
import java.time.InstantSource;
import org.dayanisma.campaign.campaigns.application.AdvanceCampaignHandler;
import org.dayanisma.campaign.campaigns.application.CallAudienceHandler;
import org.dayanisma.campaign.campaigns.application.CampaignRelocation;
import org.dayanisma.campaign.campaigns.application.CampaignRights;
import org.dayanisma.campaign.campaigns.application.DraftCampaignHandler;
import org.dayanisma.campaign.campaigns.application.LaunchCampaignHandler;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.campaigns.domain.LaunchLimits;
import org.dayanisma.campaign.participations.application.CountParticipationsHandler;
import org.dayanisma.campaign.participations.application.ParticipationIds;
import org.dayanisma.campaign.participations.application.SweepHandler;
import org.dayanisma.campaign.participations.application.TakePartHandler;
import org.dayanisma.campaign.participations.application.TellingHours;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.KnownUnits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the handlers their ports. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

  @Bean
  TellingHours tellingHours(
      InstantSource clock, @Value("${dayanisma.campaign.counters-told-every:1h}") Duration length) {
    return new TellingHours(clock, length);
  }

  @Bean
  CampaignRights campaignRights(KnownMembers members, AudienceChunks chunks) {
    return new CampaignRights(members, chunks);
  }

  @Bean
  CampaignRelocation campaignRelocation(Campaigns campaigns, KnownUnits units) {
    return new CampaignRelocation(campaigns, units);
  }

  @Bean
  DraftCampaignHandler draftCampaignHandler(
      Campaigns campaigns,
      KnownUnits units,
      CampaignRights rights,
      CampaignRelocation relocation,
      InstantSource clock) {
    return new DraftCampaignHandler(campaigns, units, rights, relocation, clock);
  }

  @Bean
  AdvanceCampaignHandler advanceCampaignHandler(
      Campaigns campaigns, CampaignRights rights, InstantSource clock) {
    return new AdvanceCampaignHandler(campaigns, rights, clock);
  }

  @Bean
  LaunchLimits launchLimits(
      @Value("${dayanisma.campaign.launches-alone-per-day:3}") int alone,
      @Value("${dayanisma.campaign.calls-per-member-and-day:10}") int callsPerMember) {
    return new LaunchLimits(alone, callsPerMember);
  }

  @Bean
  LaunchCampaignHandler launchCampaignHandler(
      Campaigns campaigns,
      CampaignRights rights,
      KnownMembers members,
      LaunchBounds bounds,
      LaunchLimits limits,
      Background background,
      InstantSource clock) {
    return new LaunchCampaignHandler(
        campaigns, rights, members, bounds, limits, background::callAudience, clock);
  }

  @Bean
  CallAudienceHandler callAudienceHandler(
      Campaigns campaigns, AudienceChunks chunks, KnownMembers members, InstantSource clock) {
    return new CallAudienceHandler(campaigns, chunks, members, clock);
  }

  @Bean
  CountParticipationsHandler countParticipationsHandler(
      Participations participations, ProgressBoards boards, TellingHours hours) {
    return new CountParticipationsHandler(participations, boards, hours);
  }

  @Bean
  TakePartHandler takePartHandler(
      Campaigns campaigns,
      CampaignRights rights,
      ParticipationIds ids,
      Participations participations,
      CountParticipationsHandler counting,
      InstantSource clock) {
    return new TakePartHandler(campaigns, rights, ids, participations, counting, clock);
  }

  @Bean
  SweepHandler sweepHandler(
      Campaigns campaigns,
      CallAudienceHandler calling,
      Participations participations,
      ProgressBoards boards,
      CountParticipationsHandler counting) {
    return new SweepHandler(campaigns, calling, participations, boards, counting);
  }
}
