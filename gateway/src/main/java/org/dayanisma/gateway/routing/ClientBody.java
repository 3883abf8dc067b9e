package org.dayanisma.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The client's body on its way to the service. A body that breaks off, or is refused while it is
 * read, cuts the connection to the service at once: otherwise the HTTP client would end it in good
 * order, and the service would take half a body for a whole one.
 */
final class ClientBody extends FilterInputStream {

  private final OutgoingRequest outgoing;

  ClientBody(InputStream body, OutgoingRequest outgoing) {
    super(body);
    this.outgoing = outgoing;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException | RuntimeException e) {
      throw cut(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw cut(e);
    }
  }

  private IOException cut(Exception because) {
    outgoing.cut(because);
    return new IOException("The body of the client is not whole", because);
  }

  /** The container owns the stream: closing it here would end the keep-alive of the client. */
  @Override
  public void close() {}
}
