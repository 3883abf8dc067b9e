package org.dayanisma.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.Set;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent a second time: reads, and posts whose key lets the service recognise a
 * repetition. This happens only if the connection failed before anything was answered; more
 * requests do not help a slow service.
 */
final class Repetition {

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final String KEY = "Idempotency-Key";

  /** A keyed body up to this size is kept in memory, so that it can be sent again. */
  private static final int MOST_KEPT_BYTES = 64 * 1024;

  private Repetition() {}

  static boolean isRead(HttpServletRequest request) {
    return READS.contains(request.getMethod());
  }

  /** True for refused, reset or closed connections, but not for silence. */
  static boolean helpsAgainst(IOException failure) {
    return failure instanceof NoHttpResponseException || failure instanceof SocketException;
  }

  /**
   * The whole body of a keyed post, if it is small; null for all others, which are not read here.
   *
   * @throws IOException if the client breaks off; nothing has been sent to the service then
   * @throws SlowClient if the time of the call is over before it has come
   */
  static byte @Nullable [] keptBody(HttpServletRequest request, ServiceCall call)
      throws IOException {
    long length = request.getContentLengthLong();
    if (!request.getMethod().equals("POST")
        || request.getHeader(KEY) == null
        || length < 0
        || length > MOST_KEPT_BYTES) {
      return null;
    }
    byte[] body = new byte[(int) length];
    InputStream from = request.getInputStream();
    for (int count = 0; count < length; ) {
      int read = from.read(body, count, body.length - count);
      if (read < 0) {
        throw new EOFException("The body of the client is not whole");
      }
      if (call.isOverdue()) {
        throw new SlowClient();
      }
      count += read;
    }
    return body;
  }
}
