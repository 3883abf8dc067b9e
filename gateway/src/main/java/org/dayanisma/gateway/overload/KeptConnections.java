package org.dayanisma.gateway.overload;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/**
 * Decides whether the clients' connections are kept open between requests. This is set in the
 * container, and not by adding {@code Connection: close} to answers: with that header the container
 * would send a body of unknown length without chunks, and one that breaks off would look complete.
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

  /** Undoes {@link #closeAfterEachAnswer}, if that was called. */
  void keep() {
    requestsPerConnection.forEach(AbstractHttp11Protocol::setMaxKeepAliveRequests);
    requestsPerConnection.clear();
  }

  /**
   * To be called while the port is bound: before and after that, the container always says "one".
   */
  void closeAfterEachAnswer() {
    for (AbstractHttp11Protocol<?> http : listening) {
      requestsPerConnection.putIfAbsent(http, http.getMaxKeepAliveRequests());
      http.setMaxKeepAliveRequests(ONE_REQUEST);
    }
  }
}
