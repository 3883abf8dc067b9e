package org.dayanisma.register.units;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where units stand, as far as membership-service has told. */
public interface UnitRegister {

  Optional<UnitPlace> placeOf(String unitId);

  /** Ids from the root to the unit itself; empty while no event of the unit has come. */
  default Optional<List<String>> pathOf(String unitId) {
    return placeOf(unitId).map(UnitPlace::path);
  }

  /** The paths of those that are known, in one look-up: for no unit at all it costs the same. */
  Map<String, List<String>> pathsOf(Collection<String> unitIds);

  /** Ids of the unit, if it is known, and of every known unit below it. */
  List<String> subtreeOf(String unitId);
}
