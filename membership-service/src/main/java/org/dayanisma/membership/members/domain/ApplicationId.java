package org.dayanisma.membership.members.domain;

import java.util.Optional;
import java.util.UUID;

/** Identifies an application for membership. */
public record ApplicationId(UUID value) {

  /** Reads an id somebody sent; empty when it is no UUID and so cannot name one. */
  public static Optional<ApplicationId> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(of(text)) : Optional.empty();
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  public static ApplicationId of(String text) {
    return new ApplicationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
