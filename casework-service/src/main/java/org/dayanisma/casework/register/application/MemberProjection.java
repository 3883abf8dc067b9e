package org.dayanisma.casework.register.application;

import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.register.domain.MemberUnits} up to date; repeated and late
 * events change nothing.
 */
public interface MemberProjection {
  /** The member belongs to this unit now. */
  void belongs(String memberId, String unitId, IncomingEvent cause);

  /** The member was erased; nothing told before brings them back. */
  void gone(String memberId, IncomingEvent cause);
}
