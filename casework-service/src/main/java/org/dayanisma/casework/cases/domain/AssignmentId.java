package org.dayanisma.casework.cases.domain;

import java.util.UUID;

/** Identifies an asking to join the team of a case. */
public record AssignmentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
