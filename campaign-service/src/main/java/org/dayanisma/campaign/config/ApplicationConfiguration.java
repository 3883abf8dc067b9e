package org.dayanisma.campaign.config;

import java.time.Duration;
import java.time.InstantSource;
import org.dayanisma.campaign.campaigns.application.CampaignRights;
import org.dayanisma.campaign.campaigns.application.LaunchCampaignHandler;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.campaigns.domain.LaunchLimits;
import org.dayanisma.campaign.participations.application.TellingHours;
import org.dayanisma.campaign.register.domain.KnownMembers;
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
}
