package org.dayanisma.casework.breakglass.domain;

import java.util.UUID;

/** Identifies a request for emergency access. */
public record RequestId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
