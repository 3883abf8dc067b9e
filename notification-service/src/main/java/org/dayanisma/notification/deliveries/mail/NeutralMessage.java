package org.dayanisma.notification.deliveries.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.dayanisma.notification.deliveries.application.MailSender.Mail;
import org.dayanisma.notification.notices.application.MailText;

/**
 * A mail as it goes over the wire (RFC 5322): plain text with an HTML alternative, no trace of what
 * it is about in any header. The Message-ID is computed from the delivery, so a mail sent twice is
 * one mail to the reader's program.
 */
final class NeutralMessage extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  private NeutralMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static NeutralMessage of(Mail mail, Session session, MailSettings settings)
      throws MessagingException {
    MailText text = mail.text();
    NeutralMessage message =
        new NeutralMessage(session, "<" + mail.id().value() + "@" + settings.domain() + ">");
    message.setFrom(new InternetAddress(settings.from(), true));
    InternetAddress to = new InternetAddress(mail.to(), true);
    to.validate();
    message.setRecipient(RecipientType.TO, to);
    message.setSubject(text.subject(), UTF_8);
    message.setSentDate(Date.from(mail.at()));
    // RFC 3834: no out-of-office answers, please.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {text.language()});
    message.setContent(alternatives(text));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(MailText text) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text.plain(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(text.html(), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
