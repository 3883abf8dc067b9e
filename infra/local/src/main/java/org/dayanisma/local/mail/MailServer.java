package org.dayanisma.local.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP conversation on this machine. Every accepted message is in the {@link MailFolder}
 * before the sender is told; nothing leaves the machine. A small page shows what came in. Anybody
 * on the machine may send, so everything that a sender can make us hold is bounded: a message by
 * {@link MailFolder#MOST_BYTES}, its recipients, a line, and the number of senders at once.
 */
public final class MailServer implements AutoCloseable {

  /** The most recipients of one mail; the next one is refused. */
  static final int MOST_RECIPIENTS = 100;

  private static final int MOST_CONNECTIONS = 50;
  private static final int SILENCE_MILLIS = 30_000;

  private final SMTPServer smtp;
  private final HttpServer page;

  private MailServer(SMTPServer smtp, HttpServer page) {
    this.smtp = smtp;
    this.page = page;
  }

  /** Starts both servers; ready to accept when it returns. */
  public static MailServer start(MailFolder folder, int smtpPort, int pagePort) throws IOException {
    folder.create();
    SMTPServer smtp =
        SMTPServer.port(smtpPort)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("Dayanisma")
            .messageHandlerFactory(conversation -> new IncomingMail(conversation, folder))
            .maxMessageSize(MailFolder.MOST_BYTES)
            .maxRecipients(MOST_RECIPIENTS)
            .maxConnections(MOST_CONNECTIONS)
            .connectionTimeoutMs(SILENCE_MILLIS)
            .build();
    HttpServer page = MailPage.on(pagePort, folder);
    smtp.start();
    page.start();
    return new MailServer(smtp, page);
  }

  @Override
  public void close() {
    smtp.stop();
    page.stop(0);
  }
}
