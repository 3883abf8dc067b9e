package org.dayanisma.casework.cases.messaging;

import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;

/** What is told to other services, before it is JSON. */
public record Publication(String type, Record body) {

  static final String TOPIC = "casework.cases";

  /** The event to publish. */
  public OutgoingEvent numbered(long sequence) {
    return new OutgoingEvent(sequence, TOPIC, type, EventJson.write(body), false);
  }
}
