package org.dayanisma.local;

import java.util.Objects;

/**
 * Something that the person at the keyboard can mend; the message is one clear sentence and all
 * that they see.
 */
public final class LocalProblem extends RuntimeException {

  /**
   * Stands before the sentence on the error stream, so that a parent process can tell it from a log
   * line.
   */
  public static final String MARK = "dayanisma: ";

  private static final long serialVersionUID = 1;

  public LocalProblem(String sentence) {
    super(sentence);
  }

  public LocalProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The innermost message of a failure, for the end of a sentence. */
  public static String reason(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      innermost = cause;
    }
    String message = innermost.getMessage();
    String name = innermost.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  /** A problem for which other code has already written one sentence for a person. */
  public static LocalProblem of(IllegalStateException said) {
    return new LocalProblem(
        Objects.requireNonNullElse(said.getMessage(), "The keys cannot be used."), said);
  }
}
