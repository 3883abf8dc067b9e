package org.dayanisma.casework.cases.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was written down when the case was taken in, in free words. Each text is null if nothing was
 * written, or if it was erased.
 */
public record Account(@Nullable String summary) {

  /** Nobody wrote anything down. */
  public static final Account NONE = new Account(null);

  public Account withSummary(@Nullable String text) {
    return new Account(text);
  }
}
