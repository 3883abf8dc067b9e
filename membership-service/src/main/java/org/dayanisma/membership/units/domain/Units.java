package org.dayanisma.membership.units.domain;

import java.util.Collection;
import java.util.List;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;

/**
 * All units of the tree.
 *
 * <p>It enforces, even against concurrent writers, that no two units under one parent have the same
 * name; case, diacritics, punctuation and white space make no other name. Confederations have no
 * parent and are not compared.
 */
public interface Units extends Aggregates<UnitId, Unit, UnitEvent> {

  /** Whether another unit under the same parent has the name of this one. */
  boolean hasNamesake(Unit unit);

  /** Those of the given units that exist, in no particular order. */
  List<Unit> findAll(Collection<UnitId> ids);

  /** Units directly below, by name. */
  List<Unit> childrenOf(UnitId id);

  /** The unit itself and everything below it. */
  List<Versioned<Unit>> subtreeOf(UnitId id);

  /** Every unit; a tree has thousands of them, not millions. */
  List<Versioned<Unit>> all();
}
