package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.Locale;

/** What came of an attempt to read or to change something, or of an act on a reading lock. */
public enum RecordedOutcome {
  /**
   * The answer told about the subjects: it showed what is kept about them, or was a refusal that
   * told of them. It does not say that anything was done.
   */
  DISCLOSED,
  /** An answer that is kept from an earlier request was given again; nothing was done again. */
  REPEATED,
  /** A change is about to be tried; a later record says what came of it. */
  BEGUN,
  /** The change was made. */
  DONE,
  /** The change was not made: it was not allowed, or broke a rule. */
  REFUSED,
  /** The change was not made: what it names is not there, or not there for the actor. */
  NOT_FOUND,
  /** The change was not made: it conflicts with the present state. */
  IN_CONFLICT,
  /** The change ended in a fault; it is not known whether it was made. */
  FAILED,
  /** Refused: too many people in too short a time, and the reader's sign-in was not fresh. */
  STEP_UP_REQUIRED,
  /**
   * Refused, because the program had read about as many people as its bound of a day allows; it is
   * answered again when there is room.
   */
  READING_BOUND,
  /** Refused, as is everything further by this reader until somebody else releases the lock. */
  LOCKED,
  /** A lock was released; {@link AuditRecord#object()} is the reader. */
  RELEASED;

  /** Whether the actor is told about the subjects: the answer to a change tells as much. */
  boolean tells() {
    return this == DISCLOSED || this == REPEATED || this == BEGUN;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static RecordedOutcome ofCode(String code) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome has this code"));
  }
}
