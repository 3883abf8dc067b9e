package org.dayanisma.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;

/**
 * The client's body on its way to the service; tells a client that fails from a service that fails.
 */
final class ClientBody extends FilterInputStream {

  ClientBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  /**
   * The servlet container owns the stream: closing it here would end the keep-alive of the client.
   */
  @Override
  public void close() {}

  /** The client's body broke off, or was refused while it was read. */
  static final class Unreadable extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Unreadable(Exception cause) {
      super(cause);
    }

    /** What to throw on our own side of the exchange: the refusal itself where it was one. */
    RuntimeException asRefusal() {
      return switch (getCause()) {
        case RuntimeException refusal -> refusal;
        case IOException brokenOff -> new UncheckedIOException(brokenOff);
        case null, default -> new IllegalStateException(this);
      };
    }
  }
}
