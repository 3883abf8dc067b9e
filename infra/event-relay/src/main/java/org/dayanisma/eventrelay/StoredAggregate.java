package org.dayanisma.eventrelay;

import org.bson.Document;

/**
 * An aggregate as stored: its state without the fields that belong to the relay ({@code _id version
 * outbox pendingSince seen}).
 *
 * @param version number of events it has had so far
 * @param state its top-level fields
 * @param seen highest sequence applied per source aggregate, keys escaped
 */
public record StoredAggregate(String id, long version, Document state, Document seen) {

  public StoredAggregate(String id, long version, Document state) {
    this(id, version, state, new Document());
  }

  /**
   * Whether this aggregate has already applied the event, or a later one of the same source
   * aggregate.
   */
  public boolean hasSeen(IncomingEvent cause) {
    return seen.get(SeenKeys.of(cause.subject())) instanceof Number highest
        && highest.longValue() >= cause.sequence();
  }
}
