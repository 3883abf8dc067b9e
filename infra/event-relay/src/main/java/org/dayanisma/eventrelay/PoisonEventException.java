package org.dayanisma.eventrelay;

/**
 * An event that no retry can help: unreadable, or of a major version unknown here. It goes to the
 * dead letters at once.
 */
public class PoisonEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PoisonEventException(String message) {
    super(message);
  }

  public PoisonEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
