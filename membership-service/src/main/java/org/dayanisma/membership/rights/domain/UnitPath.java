package org.dayanisma.membership.rights.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the root down to a unit, including the unit itself. Rights reach down the tree:
 * whoever holds a role in any unit on the path reaches the unit at its end.
 */
public record UnitPath(List<UnitId> ids) {

  public UnitPath {
    ids = List.copyOf(ids);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("a path has at least the unit itself");
    }
  }

  public static UnitPath root(UnitId id) {
    return new UnitPath(List.of(id));
  }

  public UnitPath child(UnitId id) {
    List<UnitId> longer = new ArrayList<>(ids);
    longer.add(id);
    return new UnitPath(longer);
  }

  public boolean contains(UnitId id) {
    return ids.contains(id);
  }

  /**
   * The unit directly above.
   *
   * @throws IllegalStateException if the path is that of a root
   */
  public UnitId parent() {
    if (ids.size() < 2) {
      throw new IllegalStateException("a root has nothing above it");
    }
    return ids.get(ids.size() - 2);
  }

  public UnitId unit() {
    return ids.getLast();
  }

  public List<String> asStrings() {
    return ids.stream().map(UnitId::toString).toList();
  }
}
