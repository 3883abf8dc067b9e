package org.dayanisma.casework.cases.domain;

/** Open until it is closed. */
public enum CaseStatus {
  OPEN,
  CLOSED
}
