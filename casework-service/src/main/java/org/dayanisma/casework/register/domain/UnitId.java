package org.dayanisma.casework.register.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identifies a unit of the organisation tree. */
public record UnitId(UUID value) {

  /** Reads an id that others keep as text; empty when it is no UUID and so cannot name any unit. */
  public static Optional<UnitId> read(String text) {
    try {
      return Optional.of(of(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  /** The id written as text. */
  public static UnitId of(String text) {
    return new UnitId(UUID.fromString(text));
  }

  /** The path of these ids, written as text, root first. */
  public static List<UnitId> path(List<String> ids) {
    return ids.stream().map(UnitId::of).toList();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
