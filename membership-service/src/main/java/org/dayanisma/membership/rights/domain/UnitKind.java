package org.dayanisma.membership.rights.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The levels of the tree (Law 4688: <i>işyeri, temsilcilik, şube, genel merkez, konfederasyon</i>).
 */
public enum UnitKind {
  CONFEDERATION,
  UNION,
  BRANCH,
  REPRESENTATION,
  WORKPLACE;

  /** The kinds of unit directly above a unit of this kind; empty for the root. */
  public Set<UnitKind> allowedParents() {
    return switch (this) {
      case CONFEDERATION -> Set.of();
      case UNION -> Set.of(CONFEDERATION);
      case BRANCH -> Set.of(UNION);
      case REPRESENTATION -> Set.of(BRANCH);
      case WORKPLACE -> Set.of(BRANCH, REPRESENTATION);
    };
  }

  public boolean isRoot() {
    return this == CONFEDERATION;
  }

  /** True if this kind is a lower level than the other. */
  public boolean isBelow(UnitKind other) {
    return compareTo(other) > 0;
  }

  public static Optional<UnitKind> read(String text) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(text)).findFirst();
  }
}
