package org.dayanisma.casework.cases.domain;

/** What somebody on the team of a case is there for. */
public enum TeamRole {
  /** Answers for the case and its deadlines; there is one, or for now none. */
  RESPONSIBLE,
  /** Represents the member together with the responsible. */
  CO_COUNSEL,
  /** Keeps the file. */
  SECRETARY
}
