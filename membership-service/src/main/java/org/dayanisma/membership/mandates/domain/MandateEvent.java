package org.dayanisma.membership.mandates.domain;

import java.time.LocalDate;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;

/** The start and the end of a mandate. */
public sealed interface MandateEvent {

  MandateId mandateId();

  record Started(
      MandateId mandateId, MemberId memberId, UnitPath unit, Office office, LocalDate startedOn)
      implements MandateEvent {}

  record Ended(
      MandateId mandateId, MemberId memberId, UnitId unitId, Office office, LocalDate endedOn)
      implements MandateEvent {}
}
