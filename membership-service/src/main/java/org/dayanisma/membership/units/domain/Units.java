package org.dayanisma.membership.units.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.domain.Added;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.rights.domain.UnitId;

/** All units of the tree. */
public interface Units {

  Optional<Versioned<Unit>> find(UnitId id);

  /** Those of the given units that exist, in no particular order. */
  List<Unit> findAll(Collection<UnitId> ids);

  /** Units directly below, by name. */
  List<Unit> childrenOf(UnitId id);

  /** The unit itself and everything below it. */
  List<Versioned<Unit>> subtreeOf(UnitId id);

  /** Every unit; a tree has thousands of them, not millions. */
  List<Versioned<Unit>> all();

  /** Adds a unit; the same unit again is {@link Added#UNCHANGED}. */
  Added add(UnitEvent.Registered event);

  Saved save(Versioned<Unit> before, List<UnitEvent> events);
}
