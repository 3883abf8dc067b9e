package org.dayanisma.gateway.overload;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/**
 * The clients' connections, which are kept open between requests, or not. The container is told,
 * instead of answers being given a {@code Connection: close} of ours: with that header it would
 * send a body of unknown length without chunks, and one that breaks off would look whole.
 */
final class KeptConnections {

  private static final int ONE_REQUEST = 1;

  private final Set<AbstractHttp11Protocol<?>> listening = ConcurrentHashMap.newKeySet();
  private final Map<AbstractHttp11Protocol<?>, Integer> requestsPerConnection =
      new ConcurrentHashMap<>();

  void of(ProtocolHandler handler) {
    if (handler instanceof AbstractHttp11Protocol<?> http) {
      listening.add(http);
    }
  }

  /** As before {@link #closeAfterEachAnswer}, if that has been asked for. */
  void keep() {
    requestsPerConnection.forEach(AbstractHttp11Protocol::setMaxKeepAliveRequests);
    requestsPerConnection.clear();
  }

  /** To be asked while the port is bound: before and after, the container says one, always. */
  void closeAfterEachAnswer() {
    for (AbstractHttp11Protocol<?> http : listening) {
      requestsPerConnection.putIfAbsent(http, http.getMaxKeepAliveRequests());
      http.setMaxKeepAliveRequests(ONE_REQUEST);
    }
  }
}
