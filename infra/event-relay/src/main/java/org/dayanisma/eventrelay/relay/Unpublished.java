package org.dayanisma.eventrelay.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Since when the oldest event of a collection waits to be published, as the last sweep saw it: the
 * broker is away, a topic cannot be made or was deleted, or more is written than is published.
 */
public final class Unpublished {

  /** A burst is published in less time than this. */
  static final Duration USUAL = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final ConcurrentMap<String, Instant> oldest = new ConcurrentHashMap<>();

  public Unpublished(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Notes what a sweep saw.
   *
   * @param age of the oldest unpublished event, zero if there is none
   */
  public void swept(String collection, Duration age) {
    if (age.isZero()) {
      oldest.remove(collection);
    } else {
      oldest.put(collection, clock.instant().minus(age));
    }
  }

  /** For each collection, if something has waited for longer than a minute. */
  public Map<String, Instant> since() {
    Instant usual = clock.instant().minus(USUAL);
    Map<String, Instant> waiting = new TreeMap<>(oldest);
    waiting.values().removeIf(since -> since.isAfter(usual));
    return waiting;
  }
}
