package org.dayanisma.notification.announcements.messaging;

import java.util.UUID;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.FollowUnit;
import org.dayanisma.notification.announcements.application.FollowUnitHandler;
import org.dayanisma.notification.announcements.messaging.membership.UnitPlaceV1;

/** What membership tells of the tree: where units stand. */
public final class UnitEventsConsumer {

  public static final String REGISTERED = "org.dayanisma.membership.unit-registered.v1";
  public static final String MOVED = "org.dayanisma.membership.unit-moved.v1";

  private final FollowUnitHandler followUnit;

  public UnitEventsConsumer(FollowUnitHandler followUnit) {
    this.followUnit = followUnit;
  }

  public void registered(UnitPlaceV1 unit, IncomingEvent event) {
    followUnit.registered(place(unit, event));
  }

  public void moved(UnitPlaceV1 unit, IncomingEvent event) {
    followUnit.moved(place(unit, event));
  }

  static FollowUnit place(UnitPlaceV1 unit, IncomingEvent event) {
    return new FollowUnit(
        unit.unitId().toString(), unit.unitPath().stream().map(UUID::toString).toList(), event);
  }
}
