package org.dayanisma.membership.rights.domain;

import java.util.Optional;
import java.util.UUID;

/** Identifies a unit of the organisation tree. */
public record UnitId(UUID value) implements Comparable<UnitId> {

  /** Reads an id somebody sent; empty when it is no UUID and so cannot name any unit. */
  public static Optional<UnitId> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(of(text)) : Optional.empty();
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  public static UnitId of(String text) {
    return new UnitId(UUID.fromString(text));
  }

  @Override
  public int compareTo(UnitId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
