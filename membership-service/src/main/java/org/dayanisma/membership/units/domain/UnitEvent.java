package org.dayanisma.membership.units.domain;

import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/** What has happened to a unit of the tree. */
public sealed interface UnitEvent {

  UnitId unitId();

  /**
   * A unit has entered the tree.
   *
   * @param serviceBranch 1 to 11 for a union (<i>hizmet kolu</i>), null for every other kind
   */
  record Registered(
      UnitId unitId,
      UnitKind kind,
      String name,
      @Nullable UnitId parentId,
      UnitPath path,
      @Nullable Integer serviceBranch)
      implements UnitEvent {}

  /** The unit has another parent now. */
  record Moved(UnitId unitId, UnitId parentId, UnitPath path) implements UnitEvent {}

  /** The unit has another name now. Names are told to nobody outside the service. */
  record Renamed(UnitId unitId, String name) implements UnitEvent {}

  /** A unit above has moved, so the path of this one has changed. */
  record PathChanged(UnitId unitId, UnitPath path) implements UnitEvent {}
}
