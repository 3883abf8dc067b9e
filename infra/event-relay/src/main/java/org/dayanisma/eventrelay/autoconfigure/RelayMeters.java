package org.dayanisma.eventrelay.autoconfigure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.dayanisma.eventrelay.kafka.DeadLetterHandling.DeadLetterListener;
import org.dayanisma.eventrelay.kafka.DeadLetterHandling.PutAside;
import org.dayanisma.eventrelay.relay.ForgedOutboxes;
import org.dayanisma.eventrelay.relay.RelayListener;
import org.dayanisma.eventrelay.relay.RelayRound;
import org.dayanisma.eventrelay.relay.Unpublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the relay and the consumers do, under {@code dayanisma.relay}. */
final class RelayMeters implements RelayListener, DeadLetterListener {

  private static final Logger LOG = LoggerFactory.getLogger(RelayMeters.class);

  private final MeterRegistry registry;
  private final Predicate<String> takesAway;
  private final ForgedOutboxes forged;
  private final Unpublished unpublished;
  private final ConcurrentMap<String, PerCollection> collections = new ConcurrentHashMap<>();

  /**
   * @param takesAway whether an event of this type takes access away from somebody
   * @param forged told of each round
   * @param unpublished told of each sweep
   */
  RelayMeters(
      MeterRegistry registry,
      Predicate<String> takesAway,
      ForgedOutboxes forged,
      Unpublished unpublished) {
    this.registry = registry;
    this.takesAway = takesAway;
    this.forged = forged;
    this.unpublished = unpublished;
  }

  @Override
  public void relayed(String collection, RelayRound.Outcome outcome) {
    PerCollection meters = of(collection);
    meters.published.increment((double) outcome.published());
    meters.failed.increment((double) outcome.failed());
    forged.relayed(collection, outcome);
  }

  @Override
  public void swept(String collection, long pending, Duration oldest) {
    PerCollection meters = of(collection);
    meters.pending.set(pending);
    meters.oldestMillis.set(oldest.toMillis());
    unpublished.swept(collection, oldest);
  }

  @Override
  public void deadLettered(PutAside letter) {
    boolean taking = takesAway.test(letter.type());
    if (taking) {
      // This is the one line to watch for: somebody keeps access that should have been taken.
      LOG.error(
          "security-event=access-taking-event-put-aside group={} topic={} type={}",
          letter.group(),
          letter.topic(),
          letter.type());
    }
    Counter.builder("dayanisma.relay.dead-lettered")
        .tag("topic", letter.topic())
        .tag("group", letter.group())
        .tag("reason", letter.poison() ? "poison" : "failed")
        .tag("takes-access", Boolean.toString(taking))
        .register(registry)
        .increment();
  }

  private PerCollection of(String collection) {
    return collections.computeIfAbsent(
        collection, name -> new PerCollection(registry, name, forged));
  }

  private static final class PerCollection {

    private final Counter published;
    private final Counter failed;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    PerCollection(MeterRegistry registry, String name, ForgedOutboxes forged) {
      published =
          Counter.builder("dayanisma.relay.published").tag("collection", name).register(registry);
      failed = Counter.builder("dayanisma.relay.failed").tag("collection", name).register(registry);
      Gauge.builder("dayanisma.relay.pending.count", pending, AtomicLong::get)
          .description(
              "aggregates with unpublished events that the last sweep saw; it looks at a bounded piece")
          .tag("collection", name)
          .register(registry);
      Gauge.builder("dayanisma.relay.forged", forged, outboxes -> outboxes.count(name))
          .description("aggregates into whose outbox somebody else wrote; nothing of them is sent")
          .tag("collection", name)
          .register(registry);
      Gauge.builder("dayanisma.relay.pending.age", oldestMillis, millis -> millis.get() / 1000.0)
          .description("age of the oldest unpublished event, at the last sweep")
          .baseUnit("seconds")
          .tag("collection", name)
          .register(registry);
    }
  }
}
