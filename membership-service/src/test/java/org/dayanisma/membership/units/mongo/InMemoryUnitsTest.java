package org.dayanisma.membership.units.mongo;

import org.dayanisma.membership.units.application.InMemoryUnits;
import org.dayanisma.membership.units.domain.Units;

class InMemoryUnitsTest extends UnitsContract {

  private final Units units = new InMemoryUnits();

  @Override
  Units units() {
    return units;
  }
}
