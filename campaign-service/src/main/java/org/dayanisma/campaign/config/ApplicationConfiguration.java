package org.dayanisma.campaign.config;

import java.time.Duration;
import java.time.InstantSource;
import org.dayanisma.campaign.campaigns.domain.LaunchLimits;
import org.dayanisma.campaign.participations.application.TellingHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is set by an operator. */
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
}
