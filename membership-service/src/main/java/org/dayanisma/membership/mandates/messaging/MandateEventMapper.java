package org.dayanisma.membership.mandates.messaging;

import java.util.Optional;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.messaging.published.MandateEndedV1;
import org.dayanisma.membership.mandates.messaging.published.MandateStartedV1;
import org.springframework.stereotype.Component;

/**
 * What other services learn about mandates; from this they know whom to tell and who is
 * responsible.
 */
@Component
public class MandateEventMapper implements Publishing<Mandate, MandateEvent> {

  static final String TOPIC = "membership.mandates";
  private static final String TYPES = "org.dayanisma.membership.";

  @Override
  public Optional<OutgoingEvent> of(Mandate after, long sequence, MandateEvent event) {
    return map(sequence, event);
  }

  /** The published form of an event, independent of all others. */
  public Optional<OutgoingEvent> map(long sequence, MandateEvent event) {
    return Optional.of(
        switch (event) {
          case MandateEvent.Started e -> outgoing(sequence, "mandate-started.v1", started(e));
          case MandateEvent.Ended e -> outgoing(sequence, "mandate-ended.v1", ended(e));
        });
  }

  private static OutgoingEvent outgoing(long sequence, String type, Record body) {
    return new OutgoingEvent(sequence, TOPIC, TYPES + type, EventJson.write(body), false);
  }

  private static MandateStartedV1 started(MandateEvent.Started event) {
    return new MandateStartedV1(
        event.mandateId().toString(),
        event.memberId().toString(),
        event.unit().unit().toString(),
        event.unit().asStrings(),
        event.office().name(),
        event.startedOn());
  }

  private static MandateEndedV1 ended(MandateEvent.Ended event) {
    return new MandateEndedV1(
        event.mandateId().toString(),
        event.memberId().toString(),
        event.unitId().toString(),
        event.office().name(),
        event.endedOn());
  }
}
