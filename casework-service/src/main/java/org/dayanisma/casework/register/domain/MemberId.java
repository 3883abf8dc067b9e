package org.dayanisma.casework.register.domain;

import java.util.Optional;
import java.util.UUID;

/** Identifies a member; random, says nothing about them. */
public record MemberId(UUID value) {

  /** Reads an id that others keep as text; empty when it is no UUID and so cannot name anybody. */
  public static Optional<MemberId> read(String text) {
    try {
      return Optional.of(of(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  /** The id written as text. */
  public static MemberId of(String text) {
    return new MemberId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
