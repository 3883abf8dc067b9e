package org.dayanisma.decisions;

import java.util.List;

/**
 * An aggregate together with the number of changes it has seen: its events, and each change that
 * was none.
 *
 * @param version counts from 1; a save is refused when it has moved on
 */
public record Versioned<T>(T value, long version) {

  /** A new aggregate that these events made. */
  public static <A> Versioned<A> made(A first, List<?> events) {
    return new Versioned<>(first, changes(events));
  }

  /** The same aggregate after these events. */
  public static <A extends Aggregate<A, E>, E> Versioned<A> after(
      Versioned<A> before, List<E> events) {
    return new Versioned<>(before.value().applyAll(events), before.version() + changes(events));
  }

  private static long changes(List<?> events) {
    return Math.max(1, events.size());
  }
}
