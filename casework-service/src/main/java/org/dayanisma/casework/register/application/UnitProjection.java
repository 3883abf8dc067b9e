package org.dayanisma.casework.register.application;

import java.util.List;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.register.domain.Units} up to date; repeated and late events
 * change nothing.
 */
public interface UnitProjection {
  /** The unit stands there now: it was registered, or it or a unit above it has moved. */
  void stands(UnitId unitId, List<UnitId> unitPath, IncomingEvent cause);
}
