package org.dayanisma.membership.decision.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.OutgoingEvent;

/** What is to be published of an event, if anything. */
@FunctionalInterface
public interface EventMapping<E> {

  Optional<OutgoingEvent> map(long sequence, E event);

  /** The published ones of these events, which follow the given version. */
  default List<OutgoingEvent> mapAll(long version, List<? extends E> events) {
    List<OutgoingEvent> outgoing = new ArrayList<>();
    long sequence = version;
    for (E event : events) {
      sequence++;
      map(sequence, event).ifPresent(outgoing::add);
    }
    return outgoing;
  }
}
