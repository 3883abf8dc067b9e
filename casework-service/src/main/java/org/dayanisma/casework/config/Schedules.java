package org.dayanisma.casework.config;

import org.dayanisma.casework.cases.application.RemindOfDeadlinesHandler;
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

  private final RemindOfDeadlinesHandler reminding;

  Schedules(RemindOfDeadlinesHandler reminding) {
    this.reminding = reminding;
  }

  /** Rungs are days apart. A service that has just started has more urgent things to do. */
  @Scheduled(
      fixedDelayString = "${dayanisma.casework.remind-every}",
      initialDelayString = "${dayanisma.casework.remind-first-after}")
  void remind() {
    try {
      reminding.handle();
    } catch (RuntimeException later) { // the store may be away
      LOG.warn("Reminders are left for the next run: {}", later.getClass().getName());
    }
  }
}
