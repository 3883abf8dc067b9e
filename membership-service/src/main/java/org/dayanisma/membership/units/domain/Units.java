package org.dayanisma.membership.units.domain;

import java.util.Collection;
import java.util.List;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;

/** All units of the tree. */
public interface Units extends Aggregates<UnitId, Unit, UnitEvent> {

  /** Those of the given units that exist, in no particular order. */
  List<Unit> findAll(Collection<UnitId> ids);

  /** Units directly below, by name. */
  List<Unit> childrenOf(UnitId id);

  /** The unit itself and everything below it. */
  List<Versioned<Unit>> subtreeOf(UnitId id);

  /** Every unit; a tree has thousands of them, not millions. */
  List<Versioned<Unit>> all();
}
