package org.dayanisma.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server to which nobody else writes. */
record BareSmtp(GreenMail server) implements AutoCloseable {

  static BareSmtp start() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new BareSmtp(server);
  }

  int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}
