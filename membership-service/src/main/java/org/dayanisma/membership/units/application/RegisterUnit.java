package org.dayanisma.membership.units.application;

import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.UnitDraft;
import org.jspecify.annotations.Nullable;

/**
 * Put a unit into the tree.
 *
 * @param id chosen by a caller who wants to be able to repeat this, otherwise null
 * @param newUnit the id to use if the caller chose none; the same if the command is repeated
 */
public record RegisterUnit(
    Actor actor, @Nullable String id, UnitId newUnit, UnitDraft draft, @Nullable String parentId) {

  /** The id of the new unit; empty if the chosen text is not an id. */
  public Optional<UnitId> unit() {
    return id == null ? Optional.of(newUnit) : UnitId.read(id);
  }
}
