package org.dayanisma.membership.rights.domain;

import java.util.Optional;
import java.util.UUID;

/** Identifies a person in the register; random, says nothing about them. */
public record MemberId(UUID value) {

  /** Reads an id somebody sent; empty when it is no UUID and so cannot name anybody. */
  public static Optional<MemberId> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(of(text)) : Optional.empty();
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  public static MemberId of(String text) {
    return new MemberId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
