package org.dayanisma.notification.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import org.dayanisma.notification.deliveries.application.DeliveryQueue;
import org.dayanisma.notification.deliveries.application.EndedCalls;
import org.dayanisma.notification.deliveries.application.MailSender;
import org.dayanisma.notification.deliveries.application.SendDeliveryHandler;
import org.dayanisma.notification.deliveries.application.TellOfChangesHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.mail.MailWorkers;
import org.dayanisma.notification.deliveries.mail.SmtpMailSender;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.notices.wording.ForbiddenStems;
import org.dayanisma.notification.notices.wording.ResourceWording;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.dayanisma.notification.recipients.domain.Recipients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Texts, mail connections and workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class MailConfiguration {

  private final NoticeSettings settings;

  MailConfiguration(NoticeSettings settings) {
    settings.mustBeNeutral(ForbiddenStems.load());
    this.settings = settings;
  }

  @Bean
  Wording wording() {
    return new ResourceWording(settings.link(), settings.language());
  }

  @Bean
  SmtpMailSender mailSender(@Value("${dayanisma.smtp.uri}") URI server) {
    return new SmtpMailSender(settings.mailSettings(server));
  }

  @Bean
  MailWorkers mailWorkers(
      @Value("${dayanisma.smtp.uri}") URI server,
      Deliveries deliveries,
      InstantSource clock,
      MeterRegistry meters) {
    return new MailWorkers(settings.mailSettings(server), deliveries, clock, meters);
  }

  @Bean
  DeliveryQueue deliveryQueue(MailWorkers workers) {
    return workers.queue();
  }

  @Bean
  SendDeliveryHandler sendDelivery(
      Deliveries deliveries,
      Recipients recipients,
      TellOfChangesHandler tellOfChanges,
      PreferencesOfPeople preferences,
      EndedCalls endedCalls,
      Wording wording,
      MailSender sender,
      DeliveryQueue queue,
      InstantSource clock) {
    return new SendDeliveryHandler(
        deliveries,
        recipients,
        tellOfChanges,
        preferences,
        endedCalls,
        wording,
        sender,
        queue,
        settings.retryPolicy(),
        settings.claim(),
        clock);
  }
}
