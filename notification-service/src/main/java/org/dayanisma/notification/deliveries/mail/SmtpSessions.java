package org.dayanisma.notification.deliveries.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** Settings of the mail library. */
final class SmtpSessions {

  private static final String CONNECT_TIMEOUT_MS = "5000";
  private static final String ANSWER_TIMEOUT_MS = "15000";

  private SmtpSessions() {}

  static Session of(MailSettings settings) {
    String protocol = settings.tls() ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    boolean credentials = settings.credentials() != null;
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", Integer.toString(settings.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(credentials));
    properties.setProperty(prefix + "connectiontimeout", CONNECT_TIMEOUT_MS);
    properties.setProperty(prefix + "timeout", ANSWER_TIMEOUT_MS);
    properties.setProperty(prefix + "writetimeout", ANSWER_TIMEOUT_MS);
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(
        prefix + "starttls.required",
        Boolean.toString(!settings.tls() && credentials && !settings.onThisMachine()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    // Else the name of this machine would stand in every mail's Received header.
    properties.setProperty(prefix + "localhost", settings.domain());
    properties.setProperty(prefix + "quitwait", "false");
    properties.setProperty("mail.mime.charset", "UTF-8");
    return Session.getInstance(properties);
  }
}
