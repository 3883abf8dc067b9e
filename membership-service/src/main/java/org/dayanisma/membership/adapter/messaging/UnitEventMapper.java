package org.dayanisma.membership.adapter.messaging;

import java.util.Optional;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.membership.adapter.messaging.published.UnitRegisteredV1;
import org.dayanisma.membership.domain.unit.UnitEvent;
import org.springframework.stereotype.Component;

/** What the world learns of the tree. Names of units stay here: events carry ids and facts. */
@Component
public class UnitEventMapper {

  static final String TOPIC = "membership.units";
  private static final String TYPE = "org.dayanisma.membership.unit-registered.v1";

  public Optional<OutgoingEvent> map(long sequence, UnitEvent event) {
    return switch (event) {
      case UnitEvent.Registered e ->
          Optional.of(
              new OutgoingEvent(sequence, TOPIC, TYPE, EventJson.write(registered(e)), false));
      case UnitEvent.Moved _, UnitEvent.PathChanged _ -> Optional.empty();
    };
  }

  private static UnitRegisteredV1 registered(UnitEvent.Registered event) {
    return new UnitRegisteredV1(
        event.unitId().toString(),
        event.kind().name(),
        event.parentId() == null ? null : event.parentId().toString(),
        event.path().asStrings(),
        event.serviceBranch());
  }
}
