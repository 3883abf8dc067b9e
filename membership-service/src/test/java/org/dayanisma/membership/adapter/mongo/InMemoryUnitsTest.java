package org.dayanisma.membership.adapter.mongo;

import org.dayanisma.membership.application.InMemoryUnits;
import org.dayanisma.membership.domain.unit.Units;

class InMemoryUnitsTest extends UnitsContract {

  private final Units units = new InMemoryUnits();

  @Override
  Units units() {
    return units;
  }
}
