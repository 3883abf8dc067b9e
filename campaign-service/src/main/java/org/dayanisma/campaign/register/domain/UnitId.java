package org.dayanisma.campaign.register.domain;

import java.util.UUID;

/** Identifies a unit of the organisation tree. */
public record UnitId(UUID value) {

  /** The id written as text. */
  public static UnitId of(String text) {
    return new UnitId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
