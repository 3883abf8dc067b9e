package org.dayanisma.casework.register.domain;

import java.util.List;
import java.util.Optional;

/** The organisation tree, as membership-service has told. */
public interface Units {
  /** Ids from the root to the unit itself. */
  Optional<List<UnitId>> pathOf(UnitId unitId);
}
