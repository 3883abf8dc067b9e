package org.dayanisma.casework.register.domain;

import java.util.UUID;

/** Identifies a mandate: an office that a member holds or held in a unit. */
public record MandateId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
