package org.dayanisma.eventrelay;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate to store for the first time, with its first events.
 *
 * @param version number of events it has had, including those that are not published
 * @param state its top-level fields
 * @param events those to publish, ascending
 * @param cause the event of another aggregate to which it reacts, if any
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
