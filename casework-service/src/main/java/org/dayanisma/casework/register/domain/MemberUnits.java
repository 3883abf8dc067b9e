package org.dayanisma.casework.register.domain;

import java.util.Optional;

/** Where each member belongs, as membership-service has told; nobody who was erased. */
public interface MemberUnits {
  /** Id of the unit of a member. */
  Optional<UnitId> unitOf(MemberId memberId);
}
