package org.dayanisma.eventrelay.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dayanisma.eventrelay.kafka.Waiting;
import org.dayanisma.eventrelay.relay.ForgedOutboxes;
import org.dayanisma.eventrelay.relay.Unpublished;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether events are published and handled as they come: {@code DEGRADED} while dead letters wait
 * for a person, a consumer has waited for longer than a hiccup lasts, events have waited to be
 * published for longer than a burst takes, or an outbox holds something that this service did not
 * write. The service works and stays ready, so that nobody takes it out of service for this.
 * Numbers and names of topics, groups and collections only.
 */
public final class EventsHealth implements HealthIndicator {

  /** The service works, and a person has to look after something. Answered with 200. */
  public static final Status DEGRADED = new Status("DEGRADED");

  /** A consumer that has waited for this long is not merely having a hiccup. */
  static final Duration HICCUP = Duration.ofSeconds(10);

  private final OpenDeadLetters letters;
  private final Waiting waiting;
  private final ForgedOutboxes forged;
  private final Unpublished unpublished;
  private final InstantSource clock;

  public EventsHealth(
      OpenDeadLetters letters,
      Waiting waiting,
      ForgedOutboxes forged,
      Unpublished unpublished,
      InstantSource clock) {
    this.letters = letters;
    this.waiting = waiting;
    this.forged = forged;
    this.unpublished = unpublished;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Map<String, OpenDeadLetters.Count> open = letters.byTopic();
    Map<String, Instant> standing = waiting.since();
    Instant hiccup = clock.instant().minus(HICCUP);
    standing.values().removeIf(since -> since.isAfter(hiccup));
    Map<String, Long> withheld = forged.byCollection();
    Map<String, Map<String, ?>> amiss = new LinkedHashMap<>();
    amiss.put("deadLetters", open);
    amiss.put("waitingSince", standing);
    amiss.put("forgedOutboxes", withheld);
    amiss.put("unpublishedSince", unpublished.since());
    amiss.values().removeIf(Map::isEmpty);
    Health.Builder health = amiss.isEmpty() ? Health.up() : Health.status(DEGRADED);
    amiss.forEach(health::withDetail);
    return health.build();
  }
}
