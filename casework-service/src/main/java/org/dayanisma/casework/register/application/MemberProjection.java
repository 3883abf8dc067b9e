package org.dayanisma.casework.register.application;

import java.time.LocalDate;
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

  /**
   * A report that was taken back.
   *
   * @param status the status that was reported
   * @param effectiveOn the day from which it was said to hold
   */
  record Withdrawn(String status, LocalDate effectiveOn) {}

  /** A report about the member was a mistake; they belong to this unit now. */
  void corrected(MemberId memberId, UnitId unitId, Withdrawn withdrawn, IncomingEvent cause);

  /** Whether a later event than this one has taken the report back that it tells of. */
  boolean isWithdrawn(MemberId memberId, Withdrawn reported, IncomingEvent cause);

  /** The member was erased; nothing told before brings them back. */
  void gone(MemberId memberId, IncomingEvent cause);
}
