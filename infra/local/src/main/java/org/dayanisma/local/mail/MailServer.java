package org.dayanisma.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A real SMTP conversation on this machine. Every message accepted is in the {@link MailFolder}
 * before the sender hears so; nothing leaves the machine. A small page shows what came in.
 */
public final class MailServer implements AutoCloseable {

  private final GreenMail smtp;
  private final HttpServer page;
  private final MailFolder folder;

  private MailServer(MailFolder folder, GreenMail smtp, HttpServer page) {
    this.folder = folder;
    this.smtp = smtp;
    this.page = page;
  }

  /** Starts both servers; ready to accept when it returns. */
  public static MailServer start(MailFolder folder, int smtpPort, int pagePort) throws IOException {
    folder.create();
    ServerSetup setup = new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    GreenMail smtp = new GreenMail(setup);
    HttpServer page =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
    MailServer server = new MailServer(folder, smtp, page);
    page.createContext("/", server::show);
    smtp.getUserManager()
        .setMessageDeliveryHandler((message, recipient) -> server.mailboxOf(recipient));
    smtp.start();
    page.start();
    return server;
  }

  @Override
  public void close() {
    smtp.stop();
    page.stop(0);
  }

  private GreenMailUser mailboxOf(MailAddress recipient) {
    return new DiskMailbox(folder, recipient.getEmail());
  }

  private void show(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean json = exchange.getRequestURI().getPath().equals("/messages");
      String text = json ? MailList.json(folder.list()) : MailList.text(folder.list());
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", (json ? "application/json" : "text/plain") + "; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
