package org.dayanisma.casework.application;

import java.util.List;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.domain.Units} up to date; repeated and late events change
 * nothing.
 */
public interface UnitProjection {
  void registered(String unitId, List<String> unitPath, IncomingEvent cause);
}
