package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.Locale;

/** What came of an attempt to read, or of an act on a reading lock. */
public enum Outcome {
  /** It was answered. */
  DISCLOSED,
  /** Refused: too many people in too short a time, and the reader's sign-in was not fresh. */
  STEP_UP_REQUIRED,
  /** Refused, and everything further of this reader until somebody else releases the lock. */
  LOCKED,
  /** A lock was released; {@link AuditRecord#object()} is the reader. */
  RELEASED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Outcome ofCode(String code) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome has this code"));
  }
}
