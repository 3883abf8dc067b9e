package org.dayanisma.membership.members.domain;

import java.util.Arrays;
import java.util.Optional;

/** Where somebody stands in the union's own register. Independent of {@link ServiceStatus}. */
public enum Standing {
  APPLIED,
  ADMITTED,
  REFUSED,
  /** Nothing is kept of the person but the id; never shown, never searched for. */
  ERASED;

  /** Active standings occupy the national id: nobody is a member twice (4688/14). */
  public boolean isActive() {
    return this == APPLIED || this == ADMITTED;
  }

  /** A standing somebody may ask for. */
  public static Optional<Standing> read(String text) {
    return Arrays.stream(values())
        .filter(standing -> standing != ERASED && standing.name().equals(text))
        .findFirst();
  }
}
