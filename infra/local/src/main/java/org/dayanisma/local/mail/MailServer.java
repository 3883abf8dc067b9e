package org.dayanisma.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;

/**
 * A real SMTP conversation on this machine. Every message accepted is in the {@link MailFolder}
 * before the sender hears so; nothing leaves the machine. A small page shows what came in.
 */
public final class MailServer implements AutoCloseable {

  private final GreenMail smtp;
  private final HttpServer page;

  private MailServer(GreenMail smtp, HttpServer page) {
    this.smtp = smtp;
    this.page = page;
  }

  /** Starts both servers; ready to accept when it returns. */
  public static MailServer start(MailFolder folder, int smtpPort, int pagePort) throws IOException {
    folder.create();
    ServerSetup setup = new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    GreenMail smtp = new GreenMail(setup);
    HttpServer page = MailPage.on(pagePort, folder);
    smtp.getUserManager()
        .setMessageDeliveryHandler((message, recipient) -> mailbox(folder, recipient));
    smtp.start();
    page.start();
    return new MailServer(smtp, page);
  }

  @Override
  public void close() {
    smtp.stop();
    page.stop(0);
  }

  private static GreenMailUser mailbox(MailFolder folder, MailAddress recipient) {
    return new DiskMailbox(folder, recipient.getEmail());
  }
}
