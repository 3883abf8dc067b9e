package org.dayanisma.eventrelay.relay;

import java.util.concurrent.CompletableFuture;

/** Where events are published. */
public interface EventBroker {

  /** Whether it is worth trying. */
  boolean available();

  /**
   * Begins to publish. The future completes normally only when the broker has the event for good;
   * even if the future fails, the broker may have it.
   *
   * @throws BrokerRefused if the broker accepts nothing at present
   */
  CompletableFuture<?> send(OutboxEntry entry);
}
