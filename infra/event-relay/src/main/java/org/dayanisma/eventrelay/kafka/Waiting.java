package org.dayanisma.eventrelay.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which consumers wait at a record that they cannot handle yet, and since when. */
public final class Waiting {

  /** A partition that went to another instance neither fails here any more nor reports an end. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  private final InstantSource clock;
  private final ConcurrentMap<Place, Stand> stands = new ConcurrentHashMap<>();

  public Waiting(InstantSource clock) {
    this.clock = clock;
  }

  private record Place(String group, String topic, int partition) {}

  private record Stand(long offset, Instant since, Instant last) {}

  void failed(String group, ConsumerRecord<?, ?> event) {
    Instant now = clock.instant();
    stands.merge(
        place(group, event),
        new Stand(event.offset(), now, now),
        (before, fresh) ->
            before.offset() == fresh.offset()
                ? new Stand(before.offset(), before.since(), now)
                : fresh);
  }

  void passed(String group, ConsumerRecord<?, ?> event) {
    if (!stands.isEmpty()) {
      stands.remove(place(group, event));
    }
  }

  /** Since when each group waits, by {@code <group>@<topic>}. */
  public Map<String, Instant> since() {
    Instant oldest = clock.instant().minus(LONGEST_SILENCE);
    stands.values().removeIf(stand -> stand.last().isBefore(oldest));
    Map<String, Instant> waiting = new TreeMap<>();
    stands.forEach((place, stand) ->
        waiting.merge(
            place.group() + "@" + place.topic(), stand.since(), (a, b) -> a.isBefore(b) ? a : b));
    return waiting;
  }

  private static Place place(String group, ConsumerRecord<?, ?> event) {
    return new Place(group, event.topic(), event.partition());
  }
}
