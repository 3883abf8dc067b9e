package org.dayanisma.casework.config;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.casework.remedies.application.Wording;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.rules.YamlRuleBook;
import org.dayanisma.casework.remedies.rules.YamlWording;
import org.dayanisma.httpapi.SpokenLanguage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator sets, and the rule book. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseworkSettings.class)
class UseCases {

  @Bean
  LegalToday legalToday(InstantSource clock) {
    return new LegalToday(clock);
  }

  @Bean
  RemedyEngine remedyEngine(CaseworkSettings settings) {
    return new RemedyEngine(YamlRuleBook.load(settings.rules()));
  }

  @Bean
  Wording wording() {
    return new YamlWording();
  }

  @Bean
  SpokenLanguage spokenLanguage(Wording wording) {
    return wording::languageOf;
  }

  @Bean
  DeadlinePlan deadlinePlan(RemedyEngine engine) {
    return new DeadlinePlan(engine);
  }
}
