package org.dayanisma.membership.domain.mandate;

import java.time.LocalDate;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.unit.UnitId;
import org.dayanisma.membership.domain.unit.UnitPath;

/** The two ends of a mandate. */
public sealed interface MandateEvent {

  MandateId mandateId();

  record Started(
      MandateId mandateId, MemberId memberId, UnitPath unit, Office office, LocalDate startedOn)
      implements MandateEvent {}

  record Ended(
      MandateId mandateId, MemberId memberId, UnitId unitId, Office office, LocalDate endedOn)
      implements MandateEvent {}
}
