package org.dayanisma.notification.deliveries.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.dayanisma.notification.deliveries.application.MailSender;
import org.dayanisma.notification.deliveries.application.MailSender.SendOutcome.Accepted;
import org.dayanisma.notification.deliveries.application.MailSender.SendOutcome.NoServer;
import org.dayanisma.notification.deliveries.application.MailSender.SendOutcome.RefusedForGood;
import org.dayanisma.notification.deliveries.application.MailSender.SendOutcome.RefusedForNow;
import org.dayanisma.notification.deliveries.domain.FailureReason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends over connections that stay open, many mails each. There are as many as callers at a time.
 *
 * <p>A kept connection the server has closed meanwhile is noticed before the next mail goes over it
 * ({@code isConnected} asks with NOOP), so that such a mail is not in doubt.
 */
public final class SmtpMailSender implements MailSender, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailSender.class);

  private static final int FOR_GOOD = 500;

  private final MailSettings settings;
  private final Session session;
  private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

  public SmtpMailSender(MailSettings settings) {
    this.settings = settings;
    this.session = SmtpSessions.of(settings);
  }

  @Override
  public SendOutcome send(Mail mail) {
    NeutralMessage message;
    try {
      message = NeutralMessage.of(mail, session, settings);
    } catch (MessagingException e) {
      return new RefusedForGood(FailureReason.ADDRESS_INVALID);
    }
    Transport connection;
    try {
      connection = connection();
    } catch (MessagingException e) {
      LOG.warn("No mail server at {}: {}", settings, e.getClass().getSimpleName());
      return new NoServer();
    }
    return sent(message, connection);
  }

  private SendOutcome sent(NeutralMessage message, Transport connection) {
    try {
      connection.sendMessage(message, message.getAllRecipients());
      idle.push(connection);
      return new Accepted();
    } catch (SendFailedException e) {
      idle.push(connection);
      return refused(e);
    } catch (MessagingException e) {
      closeQuietly(connection);
      return new NoServer();
    }
  }

  private Transport connection() throws MessagingException {
    for (Transport kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isConnected()) {
        return kept;
      }
      closeQuietly(kept);
    }
    Transport opened = session.getTransport();
    String credentials = settings.credentials();
    if (credentials == null) {
      opened.connect();
      return opened;
    }
    String[] parts = credentials.split(":", 2);
    opened.connect(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    return opened;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The answer of the server; its text may repeat the address, so only the number is looked at. */
  private static SendOutcome refused(SendFailedException failed) {
    for (Exception e = failed; e != null; e = next(e)) {
      switch (e) {
        case SMTPAddressFailedException address -> {
          return address.getReturnCode() >= FOR_GOOD
              ? new RefusedForGood(FailureReason.REFUSED_BY_SERVER)
              : new RefusedForNow(FailureReason.REFUSED_FOR_NOW);
        }
        case SMTPSenderFailedException sender -> {
          return new NoServer();
        }
        case AddressException address -> {
          return new RefusedForGood(FailureReason.ADDRESS_INVALID);
        }
        case AuthenticationFailedException login -> {
          return new NoServer();
        }
        default -> {}
      }
    }
    return failed instanceof SMTPSendFailedException data && data.getReturnCode() >= FOR_GOOD
        ? new RefusedForGood(FailureReason.REFUSED_BY_SERVER)
        : new RefusedForNow(FailureReason.REFUSED_FOR_NOW);
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static void closeQuietly(Transport connection) {
    try {
      connection.close();
    } catch (MessagingException e) {
      LOG.debug("Closing a mail connection: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    for (Transport kept = idle.poll(); kept != null; kept = idle.poll()) {
      closeQuietly(kept);
    }
  }
}
