package org.dayanisma.casework.cases.domain;

/** The task of somebody on the team of a case. */
public enum TeamRole {
  /** Answers for the case and its deadlines; there is one, or for the time being none. */
  RESPONSIBLE,
  /** Represents the member together with the responsible. */
  CO_COUNSEL,
  /** Keeps the file. */
  SECRETARY
}
