package org.dayanisma.membership.mandates.application;

import java.util.Optional;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;

/** Who can hold an office. */
@FunctionalInterface
public interface Holders {

  /** The unit of somebody who is admitted; empty for everybody else. */
  Optional<UnitId> unitOf(MemberId member);
}
