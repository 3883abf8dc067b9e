package org.dayanisma.eventrelay.relay;

import java.util.Comparator;
import java.util.List;

/**
 * What waits in one aggregate.
 *
 * @param entries ascending by sequence
 * @param isForged whether somebody other than this service wrote to it. Then none of it is
 *     published: neither the place nor the number of a forged entry can be believed, so nobody can
 *     say which entries come before it; and a changed entry would be lost to every consumer for
 *     ever if a later one were published before it is mended
 */
public record Outbox(String aggregateId, List<OutboxEntry> entries, boolean isForged) {

  public Outbox {
    entries = entries.stream().sorted(Comparator.comparingLong(OutboxEntry::sequence)).toList();
  }

  public static Outbox of(String aggregateId, List<OutboxEntry> entries) {
    return new Outbox(aggregateId, entries, false);
  }

  public static Outbox forged(String aggregateId) {
    return new Outbox(aggregateId, List.of(), true);
  }
}
