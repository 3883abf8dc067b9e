package org.dayanisma.eventrelay;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The next state of an aggregate and the events that led there.
 *
 * @param expectedVersion the version it was decided on
 * @param newVersion greater by the number of events, the unpublished ones included
 * @param state every top-level field the aggregate has now; a field with a null value is removed. A
 *     field that is left out stays as it is, and is then not as the stamp says
 * @param events those to publish, ascending
 * @param cause the event of another aggregate it reacts to, if any; applied at most once
 */
public record AggregateChange(
    String id,
    long expectedVersion,
    long newVersion,
    Document state,
    List<OutgoingEvent> events,
    @Nullable IncomingEvent cause) {

  public AggregateChange {
    events = List.copyOf(events);
    WriteRules.check(expectedVersion, newVersion, state, events);
  }
}
