package org.dayanisma.membership.units.messaging;

import java.util.Optional;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.messaging.published.UnitMovedV1;
import org.dayanisma.membership.units.messaging.published.UnitRegisteredV1;
import org.springframework.stereotype.Component;

/**
 * What other services learn about the tree. Names of units stay here: events carry ids and facts.
 * The unit that moves and the units that move with it are published in the same form, each with its
 * own new path.
 */
@Component
public class UnitEventMapper implements Publishing<Unit, UnitEvent> {

  static final String TOPIC = "membership.units";
  private static final String TYPES = "org.dayanisma.membership.";

  @Override
  public Optional<OutgoingEvent> of(Unit after, long sequence, UnitEvent event) {
    return map(sequence, event);
  }

  /** The published form of an event, independent of all others. */
  public Optional<OutgoingEvent> map(long sequence, UnitEvent event) {
    return switch (event) {
      case UnitEvent.Registered e -> outgoing(sequence, "unit-registered.v1", registered(e));
      case UnitEvent.Moved e ->
          outgoing(sequence, "unit-moved.v1", moved(e.unitId(), e.parentId(), e.path()));
      case UnitEvent.Renamed _ -> Optional.empty();
      case UnitEvent.PathChanged e ->
          outgoing(sequence, "unit-moved.v1", moved(e.unitId(), e.path().parent(), e.path()));
    };
  }

  private static Optional<OutgoingEvent> outgoing(long sequence, String type, Record body) {
    return Optional.of(
        new OutgoingEvent(sequence, TOPIC, TYPES + type, EventJson.write(body), false));
  }

  private static UnitMovedV1 moved(UnitId unit, UnitId parent, UnitPath path) {
    return new UnitMovedV1(unit.toString(), parent.toString(), path.asStrings());
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
