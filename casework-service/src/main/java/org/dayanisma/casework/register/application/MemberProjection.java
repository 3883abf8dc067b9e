package org.dayanisma.casework.register.application;

import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.register.domain.MemberUnits} up to date; repeated and late
 * events change nothing.
 */
public interface MemberProjection {
  /** The member belongs to this unit now. */
  void belongs(MemberId memberId, UnitId unitId, IncomingEvent cause);

  /** The member was erased; nothing told before brings them back. */
  void gone(MemberId memberId, IncomingEvent cause);
}
