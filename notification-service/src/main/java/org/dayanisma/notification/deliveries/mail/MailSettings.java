package org.dayanisma.notification.deliveries.mail;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How mails go out.
 *
 * @param server {@code smtp://[user:password@]host[:port]} or {@code smtps://…}; user and password
 *     percent-encoded. With credentials, {@code smtp} insists on STARTTLS unless the host is this
 *     machine
 * @param from sender address; must be neutral
 * @param connections most connections kept open, and so mails sent at a time
 * @param sweep how often the store is searched for deliveries the queue does not know
 * @param queueCapacity ids kept in memory per lane
 */
public record MailSettings(
    URI server, String from, int connections, Duration sweep, int queueCapacity) {

  private static final int SMTP_PORT = 25;
  private static final int SMTPS_PORT = 465;

  public MailSettings {
    String scheme = server.getScheme();
    if (server.getHost() == null || !("smtp".equals(scheme) || "smtps".equals(scheme))) {
      throw new IllegalArgumentException(
          "The mail server is given as smtp://[user:password@]host[:port] or smtps://…");
    }
    if (connections < 2) {
      throw new IllegalArgumentException("One connection is for urgent mails, so two at least");
    }
    if (from.indexOf('@') < 1) {
      throw new IllegalArgumentException("The sender is a mail address");
    }
  }

  boolean tls() {
    return "smtps".equals(server.getScheme());
  }

  String host() {
    return server.getHost();
  }

  int port() {
    if (server.getPort() > 0) {
      return server.getPort();
    }
    return tls() ? SMTPS_PORT : SMTP_PORT;
  }

  /** User name and password, separated by a colon, still encoded; null without. */
  @Nullable String credentials() {
    return server.getRawUserInfo();
  }

  boolean onThisMachine() {
    return host().equals("localhost") || host().equals("127.0.0.1") || host().equals("[::1]");
  }

  /** Domain of the sender; also of message ids and of our name towards the server. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "MailSettings[" + host() + ":" + port() + "]";
  }
}
