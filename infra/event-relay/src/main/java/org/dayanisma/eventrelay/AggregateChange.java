package org.dayanisma.eventrelay;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The next state of an aggregate and the events that led there.
 *
 * @param expectedVersion the version on which the change was decided
 * @param newVersion greater by the number of events, including those that are not published
 * @param state every top-level field the aggregate has now; a field with a null value is removed. A
 *     field that is left out stays as it is, and then no longer matches the stamp
 * @param events those to publish, ascending
 * @param cause the event of another aggregate to which it reacts, if any; applied at most once
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
