package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.eventrelay.IncomingEvent;

/** A unit stands there now: it was registered, or it or one above it has moved. */
public record FollowUnit(String unitId, List<String> unitPath, IncomingEvent cause) {

  public FollowUnit {
    unitPath = List.copyOf(unitPath);
  }
}
