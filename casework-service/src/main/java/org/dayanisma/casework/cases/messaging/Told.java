package org.dayanisma.casework.cases.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;

/** What is told to others, before it is JSON. */
public record Told(String type, Record body) {

  static final String TOPIC = "casework.cases";

  /**
   * What is told of these events, numbered as they are; of some nothing.
   *
   * @param firstSequence number of the first of them within its aggregate
   */
  public static <E> List<OutgoingEvent> outgoing(
      long firstSequence, List<E> events, Function<E, Optional<Told>> published) {
    List<OutgoingEvent> outgoing = new ArrayList<>();
    long sequence = firstSequence;
    for (E event : events) {
      long here = sequence++;
      published
          .apply(event)
          .ifPresent(told ->
              outgoing.add(
                  new OutgoingEvent(
                      here, TOPIC, told.type(), EventJson.write(told.body()), false)));
    }
    return outgoing;
  }
}
