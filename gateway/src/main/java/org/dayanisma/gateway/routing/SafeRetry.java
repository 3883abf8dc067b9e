package org.dayanisma.gateway.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Set;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Repeats a read once, at once, when the service had closed the pooled connection just as it was
 * taken. Nothing else is ever repeated here: a write may have happened, and only its caller holds
 * the key that makes a repetition safe.
 */
final class SafeRetry implements HttpRequestRetryStrategy {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException failure, int execution, HttpContext context) {
    boolean staleConnection =
        failure instanceof NoHttpResponseException
            || (failure instanceof SocketException && !(failure instanceof ConnectException));
    return execution == 1 && staleConnection && READS.contains(request.getMethod());
  }

  @Override
  public boolean retryRequest(HttpResponse response, int execution, HttpContext context) {
    return false;
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int execution, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }
}
