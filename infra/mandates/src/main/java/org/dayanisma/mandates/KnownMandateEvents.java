package org.dayanisma.mandates;

import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code membership.mandates}. An end that was read is never put aside; one that cannot be
 * read ends the mandate that its envelope names, and is put aside after.
 */
final class KnownMandateEvents {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoMandateRegister register;

  KnownMandateEvents(MongoMandateRegister register) {
    this.register = register;
  }

  EventSubscription subscription(String name) {
    return EventSubscription.named(name)
        .on("org.dayanisma.membership.mandate-started.v1", event -> note(event, true))
        .onTakingAway(
            "org.dayanisma.membership.mandate-ended.v1",
            event -> note(event, false),
            event -> register.noteEnded(event.subject(), event))
        .build();
  }

  private void note(IncomingEvent event, boolean held) {
    ToldMandate told = event.decode(json -> JSON.readValue(json, ToldMandate.class));
    Role.ofName(told.office())
        .map(role -> new Office(role, told.unitId()))
        .ifPresent(office -> register.note(told.mandateId(), told.memberId(), office, held, event));
  }
}
