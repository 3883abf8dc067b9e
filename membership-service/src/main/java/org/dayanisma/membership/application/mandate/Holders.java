package org.dayanisma.membership.application.mandate;

import java.util.Optional;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.unit.UnitId;

/** Who can hold an office. */
@FunctionalInterface
public interface Holders {

  /** The unit of somebody who is admitted; empty for everybody else. */
  Optional<UnitId> unitOf(MemberId member);
}
