package org.dayanisma.notification.announcements.messaging;

import java.util.UUID;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.FollowUnit;
import org.dayanisma.notification.announcements.application.FollowUnitHandler;
import org.dayanisma.notification.announcements.messaging.membership.UnitPlaceV1;
import org.dayanisma.notification.notices.messaging.EventBodies;

/** What membership tells of the tree: where units stand. */
public final class UnitEventsConsumer {

  public static final String REGISTERED = "org.dayanisma.membership.unit-registered.v1";
  public static final String MOVED = "org.dayanisma.membership.unit-moved.v1";

  private final EventBodies bodies = new EventBodies();
  private final FollowUnitHandler followUnit;

  public UnitEventsConsumer(FollowUnitHandler followUnit) {
    this.followUnit = followUnit;
  }

  public void registered(IncomingEvent event) {
    followUnit.registered(place(bodies, event));
  }

  public void moved(IncomingEvent event) {
    followUnit.moved(place(bodies, event));
  }

  static FollowUnit place(EventBodies bodies, IncomingEvent event) {
    UnitPlaceV1 unit = bodies.read(event, UnitPlaceV1.class);
    return new FollowUnit(
        unit.unitId().toString(), unit.unitPath().stream().map(UUID::toString).toList(), event);
  }
}
