package org.dayanisma.eventrelay;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate to store for the first time, with the events of its birth.
 *
 * @param version number of events it has had, the unpublished ones included
 * @param state its top-level fields
 * @param events those to publish, ascending
 * @param cause the event of another aggregate it reacts to, if any
 */
public record NewAggregate(
    String id,
    long version,
    Document state,
    List<OutgoingEvent> events,
    @Nullable IncomingEvent cause) {

  public NewAggregate {
    events = List.copyOf(events);
    WriteRules.check(0, version, state, events);
  }
}
