package org.dayanisma.membership.mandates.domain;

import java.util.Optional;
import java.util.UUID;

/** Identifies a mandate. */
public record MandateId(UUID value) {

  /** Reads an id somebody sent; empty when it is no UUID and so cannot name one. */
  public static Optional<MandateId> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(of(text)) : Optional.empty();
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  public static MandateId of(String text) {
    return new MandateId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
