package org.dayanisma.eventrelay.relay;

import java.util.List;

/**
 * What waits in one aggregate.
 *
 * @param entries ascending by sequence
 */
public record Outbox(String aggregateId, List<OutboxEntry> entries) {

  public Outbox {
    entries = List.copyOf(entries);
  }
}
