package org.dayanisma.casework.domain;

/** Open until it is closed. */
public enum CaseStatus {
  OPEN,
  CLOSED
}
