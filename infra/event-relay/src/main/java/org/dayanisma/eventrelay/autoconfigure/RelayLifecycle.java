package org.dayanisma.eventrelay.autoconfigure;

import org.dayanisma.eventrelay.kafka.KafkaEventBroker;
import org.dayanisma.eventrelay.kafka.TopicKeeper;
import org.dayanisma.eventrelay.relay.Relay;
import org.dayanisma.eventrelay.relay.Sweeper;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the relay before everything that writes (web server and consumers), and stops it after
 * them.
 */
final class RelayLifecycle implements SmartLifecycle {

  /** Lower than any consumer's or web server's, so that it starts first and stops last. */
  private static final int PHASE = -1000;

  private final TopicKeeper topics;
  private final Sweeper sweeper;
  private final Relay relay;
  private final KafkaEventBroker broker;
  private volatile boolean running;

  RelayLifecycle(TopicKeeper topics, Sweeper sweeper, Relay relay, KafkaEventBroker broker) {
    this.topics = topics;
    this.sweeper = sweeper;
    this.relay = relay;
    this.broker = broker;
  }

  @Override
  public void start() {
    running = true;
    topics.ensure();
    sweeper.start();
  }

  @Override
  public void stop() {
    running = false;
    topics.close();
    sweeper.close();
    relay.close();
    broker.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A closed relay cannot be opened again, so a context that is only paused goes on sending. */
  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
