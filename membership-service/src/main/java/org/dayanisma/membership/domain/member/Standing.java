package org.dayanisma.membership.domain.member;

import java.util.Arrays;
import java.util.Optional;

/** Where somebody stands in the union's own register. Independent of {@link ServiceStatus}. */
public enum Standing {
  APPLIED,
  ADMITTED,
  REFUSED;

  /** Active standings occupy the national id: nobody is a member twice (4688/14). */
  public boolean isActive() {
    return this != REFUSED;
  }

  public static Optional<Standing> read(String text) {
    return Arrays.stream(values()).filter(standing -> standing.name().equals(text)).findFirst();
  }
}
