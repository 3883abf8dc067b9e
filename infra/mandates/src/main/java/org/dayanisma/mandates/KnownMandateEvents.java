package org.dayanisma.mandates;

import java.util.function.Function;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code membership.mandates}. */
final class KnownMandateEvents {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoMandateRegister register;

  KnownMandateEvents(MongoMandateRegister register) {
    this.register = register;
  }

  EventSubscription subscription(String name) {
    return EventSubscription.named(name)
        .on(
            MandateStartedV1.TYPE,
            event -> started(event.decode(as(MandateStartedV1.class)), event))
        .on(MandateEndedV1.TYPE, event -> ended(event.decode(as(MandateEndedV1.class)), event))
        .build();
  }

  private void started(MandateStartedV1 event, IncomingEvent cause) {
    Role.ofName(event.office())
        .map(role -> new Office(role, event.unitId()))
        .ifPresent(office -> register.held(event.mandateId(), event.memberId(), office, cause));
  }

  private void ended(MandateEndedV1 event, IncomingEvent cause) {
    Role.ofName(event.office())
        .map(role -> new Office(role, event.unitId()))
        .ifPresent(office -> register.ended(event.mandateId(), event.memberId(), office, cause));
  }

  private static <T> Function<byte[], T> as(Class<T> type) {
    return json -> JSON.readValue(json, type);
  }
}
