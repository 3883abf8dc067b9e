package org.dayanisma.casework.remedies.rules;

/** A rule file that cannot be understood; the service does not start with it. */
final class InvalidRules extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidRules(String message) {
    super(message);
  }

  InvalidRules(String message, Throwable cause) {
    super(message, cause);
  }
}
