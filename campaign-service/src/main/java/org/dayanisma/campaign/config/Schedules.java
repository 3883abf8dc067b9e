package org.dayanisma.campaign.config;

import org.dayanisma.campaign.participations.application.SweepHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to happen without anybody asking for it. Each run is safe to repeat. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {

  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private final SweepHandler sweeping;

  Schedules(SweepHandler sweeping) {
    this.sweeping = sweeping;
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.campaign.sweep-every-millis:3000}",
      initialDelayString = "${dayanisma.campaign.sweep-every-millis:3000}")
  void sweep() {
    try {
      sweeping.handle();
    } catch (RuntimeException later) { // every few seconds while the store is away
      LOG.warn("Left for the next sweep: {}", later.getClass().getName());
    }
  }
}
