package org.dayanisma.campaign.register.domain;

import java.util.List;

/**
 * Where a unit stands in the organisation tree.
 *
 * @param units ids from the root to the unit itself, at least one
 */
public record UnitPath(List<UnitId> units) {

  public UnitPath {
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("A path names at least the unit itself");
    }
  }

  /** The path of these ids, written as text, root first. */
  public static UnitPath of(List<String> ids) {
    return new UnitPath(ids.stream().map(UnitId::of).toList());
  }

  /** The unit itself. */
  public UnitId unit() {
    return units.getLast();
  }

  /** Whether the unit is the other one or lies below it. */
  public boolean isWithin(UnitId other) {
    return units.contains(other);
  }

  /** The ids as text, root first. */
  public List<String> ids() {
    return units.stream().map(UnitId::toString).toList();
  }
}
