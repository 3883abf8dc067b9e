package org.dayanisma.eventrelay.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aggregates into whose outbox somebody else wrote, until a person has taken that out. The sweeper
 * looks at each again and again; one that it has not met for some minutes counts as mended.
 */
public final class ForgedOutboxes {

  private static final Logger LOG = LoggerFactory.getLogger(ForgedOutboxes.class);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  private final InstantSource clock;
  private final ConcurrentMap<Place, Instant> met = new ConcurrentHashMap<>();

  public ForgedOutboxes(InstantSource clock) {
    this.clock = clock;
  }

  private record Place(String collection, String aggregateId) {}

  /** Notes what a round has found; the log reports each once, without an id. */
  public void relayed(String collection, RelayRound.Outcome outcome) {
    if (!met.isEmpty()) {
      outcome.genuine().forEach(id -> met.remove(new Place(collection, id)));
    }
    for (String id : outcome.forged()) {
      if (met.put(new Place(collection, id), clock.instant()) == null) {
        LOG.error("security-event=forged-outbox-entry collection={}", collection);
      }
    }
  }

  /** How many there are in each collection. */
  public Map<String, Long> byCollection() {
    Instant oldest = clock.instant().minus(LONGEST_SILENCE);
    met.values().removeIf(last -> last.isBefore(oldest));
    Map<String, Long> counts = new TreeMap<>();
    met.keySet().forEach(place -> counts.merge(place.collection(), 1L, Long::sum));
    return counts;
  }

  public long count(String collection) {
    return byCollection().getOrDefault(collection, 0L);
  }
}
