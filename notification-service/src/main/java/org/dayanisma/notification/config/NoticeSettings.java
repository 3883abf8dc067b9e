package org.dayanisma.notification.config;

import java.net.URI;
import java.time.Duration;
import org.dayanisma.notification.deliveries.domain.RetryPolicy;
import org.dayanisma.notification.deliveries.mail.MailSettings;
import org.dayanisma.notification.notices.domain.NeutralWording;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code dayanisma.notices}.
 *
 * @param link where people sign in; stands in every mail, so its host must be neutral
 * @param from sender of every mail; must be neutral
 * @param language of people none of whose languages there is a text in
 * @param claim how long one attempt may take before another worker may try; longer than all the
 *     time limits of one SMTP conversation together
 */
@ConfigurationProperties("dayanisma.notices")
record NoticeSettings(
    @DefaultValue("https://notice.example/") String link,
    @DefaultValue("no-reply@notice.example") String from,
    @DefaultValue("tr") String language,
    @DefaultValue("3m") Duration claim,
    @DefaultValue Retry retry,
    @DefaultValue Mail mail) {

  /** When a mail is tried again. */
  record Retry(
      @DefaultValue("5s") Duration first,
      @DefaultValue("15m") Duration longest,
      @DefaultValue("5d") Duration giveUpAfter) {}

  /** How mails go out; see {@link MailSettings}. */
  record Mail(
      @DefaultValue("8") int connections,
      @DefaultValue("15s") Duration sweep,
      @DefaultValue("20000") int queueCapacity) {}

  /** Refuses a sender or link that would betray the recipients. */
  void mustBeNeutral(NeutralWording rule) {
    if (!rule.violations(from).isEmpty()) {
      throw new IllegalStateException(
          "dayanisma.notices.from betrays the recipients: " + rule.violations(from));
    }
    if (!rule.violations(link).isEmpty()) {
      throw new IllegalStateException(
          "dayanisma.notices.link betrays the recipients: " + rule.violations(link));
    }
  }

  MailSettings mailSettings(URI server) {
    return new MailSettings(server, from, mail.connections(), mail.sweep(), mail.queueCapacity());
  }

  RetryPolicy retryPolicy() {
    return new RetryPolicy(retry.first(), retry.longest(), retry.giveUpAfter());
  }
}
