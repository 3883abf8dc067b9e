package org.dayanisma.aggregates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.OutgoingEvent;

/**
 * What other services are told about an event of an aggregate, if anything.
 *
 * @param <A> the aggregate
 * @param <E> its events
 */
@FunctionalInterface
public interface Publishing<A, E> {

  /**
   * The published form of an event.
   *
   * @param after the aggregate after all the events decided together with this one
   * @param sequence number of the event within the aggregate, from 1
   */
  Optional<OutgoingEvent> of(A after, long sequence, E event);

  /** The published ones among events that follow a version. */
  default List<OutgoingEvent> ofAll(A after, long version, List<E> events) {
    List<OutgoingEvent> outgoing = new ArrayList<>();
    long sequence = version;
    for (E event : events) {
      sequence++;
      of(after, sequence, event).ifPresent(outgoing::add);
    }
    return outgoing;
  }
}
