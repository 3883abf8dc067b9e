package org.dayanisma.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The client's body on its way to the service. If the body breaks off, or is refused while it is
 * read, the connection to the service is cut at once: otherwise the HTTP client would end it in
 * good order, and the service would take half a body for a whole one.
 */
final class ClientBody extends FilterInputStream {

  private final OutgoingRequest outgoing;
  private final long length;
  private long count;

  /** A body of this length, or of unknown length if it is negative. */
  ClientBody(InputStream body, long length, OutgoingRequest outgoing) {
    super(body);
    this.length = length;
    this.outgoing = outgoing;
    outgoing.setBodyOnItsWay(true);
  }

  @Override
  public int read() throws IOException {
    try {
      int read = super.read();
      came(read < 0 ? read : 1);
      return read;
    } catch (IOException | RuntimeException e) {
      throw cut(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int most) throws IOException {
    try {
      int read = super.read(buffer, offset, most);
      came(read);
      return read;
    } catch (IOException | RuntimeException e) {
      throw cut(e);
    }
  }

  private void came(int read) throws IOException {
    if (outgoing.isCancelled()) {
      throw new IOException("cut off");
    }
    count += Math.max(0, read);
    if (read < 0 || count == length) {
      outgoing.setBodyOnItsWay(false);
    }
  }

  private IOException cut(Exception because) {
    outgoing.cut(because);
    return new IOException("The body of the client is not whole", because);
  }

  /** The container owns the stream; closing it here would end the client's kept connection. */
  @Override
  public void close() {}
}
