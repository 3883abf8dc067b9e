package org.dayanisma.campaign.register.application;

import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps what membership's events tell; each event once, and none after a newer one of the same
 * subject. Where a member's unit stands is known by the unit's own events; the path in a member's
 * event may be older and counts only until the unit is known.
 */
public interface Projections {

  /** A person is, or is not, a member of the union. */
  void standing(IncomingEvent cause, MemberId member, UnitPath unit, Standing standing);

  /** The employer's side of a member changed; the member stays one. */
  void serviceStatus(IncomingEvent cause, MemberId member, UnitPath unit, String status);

  /** What the union's own register says. */
  enum Standing {
    APPLIED,
    ADMITTED,
    REFUSED,
    ERASED
  }
}
