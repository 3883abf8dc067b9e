package org.dayanisma.notification.announcements.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.IncomingEvent;

/** Where units stand, from the events of membership. Repeated and late events change nothing. */
public interface UnitTree {

  /** The unit stands there now. */
  void stands(String unitId, List<String> unitPath, IncomingEvent cause);

  /** Ids from the root to the unit itself; empty while no event of the unit has come. */
  Optional<List<String>> pathOf(String unitId);

  /** Ids of the unit, if it is known, and of every known unit below it. */
  List<String> subtreeOf(String unitId);
}
