package org.dayanisma.casework.cases.domain;

import java.util.UUID;

/** Identifies a deadline, of all cases; it follows from the case and the rule. */
public record DeadlineId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
