package org.dayanisma.membership.members.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The status of somebody in the union's own register. It is independent of {@link ServiceStatus}.
 */
public enum Standing {
  APPLIED,
  ADMITTED,
  REFUSED,
  /** Nothing is kept about the person but the id; they are never shown and never found. */
  ERASED;

  /**
   * In an active standing somebody occupies their national id, because nobody may be a member twice
   * (4688/14).
   */
  public boolean isActive() {
    return this == APPLIED || this == ADMITTED;
  }

  /** A standing by which somebody may search. */
  public static Optional<Standing> read(String text) {
    return Arrays.stream(values())
        .filter(standing -> standing != ERASED && standing.name().equals(text))
        .findFirst();
  }
}
