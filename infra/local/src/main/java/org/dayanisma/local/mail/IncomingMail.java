package org.dayanisma.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/**
 * One message on its way in: no more of it is ever in memory than may be kept, and none of it is in
 * a file that is not sealed. A message that cannot be stored is not accepted, so that the sender
 * tries again.
 */
final class IncomingMail implements MessageHandler {

  private static final int TOO_LARGE = 552;
  private static final int NOT_STORED = 451;

  private final MessageContext conversation;
  private final MailFolder folder;
  private final List<String> recipients = new ArrayList<>();

  IncomingMail(MessageContext conversation, MailFolder folder) {
    this.conversation = conversation;
    this.folder = folder;
  }

  @Override
  public void from(String sender) {
    // the message says it
  }

  @Override
  public void recipient(String recipient) {
    recipients.add(recipient);
  }

  @Override
  public String data(InputStream message) throws RejectException, IOException {
    byte[] bytes = message.readNBytes(MailFolder.MOST_BYTES + 1);
    if (bytes.length > MailFolder.MOST_BYTES) {
      // the sender listens only once it has sent everything
      message.transferTo(OutputStream.nullOutputStream());
      throw refused(TOO_LARGE, "5.3.4 A message has " + MailFolder.MOST_BYTES + " bytes at most");
    }
    try {
      for (String recipient : recipients) {
        folder.add(recipient, bytes);
      }
    } catch (IOException | RuntimeException failure) {
      throw refused(NOT_STORED, "4.3.0 The message was not stored, try again");
    }
    return "2.0.0 Stored";
  }

  /** A refused message ends its transaction (RFC 5321, 4.1.1.4), so the next one may begin. */
  private RejectException refused(int code, String reason) {
    if (conversation instanceof Session session) {
      session.resetMailTransaction();
    }
    return new RejectException(code, reason);
  }

  @Override
  public void done() {
    // nothing is held
  }
}
