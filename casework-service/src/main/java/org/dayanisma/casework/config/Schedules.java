package org.dayanisma.casework.config;

import org.dayanisma.casework.cases.application.EraseTextsHandler;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to happen without anybody asking for it. Each run is safe to repeat. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {

  private final EraseTextsHandler eraseTexts;

  Schedules(EraseTextsHandler eraseTexts) {
    this.eraseTexts = eraseTexts;
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.casework.erasure-check:PT5M}",
      initialDelayString = "${dayanisma.casework.first-check:PT1M}")
  void finishErasures() {
    eraseTexts.comeBack();
  }
}
