package org.dayanisma.decisions;

import java.util.function.Function;

/**
 * Either what was asked for, or the reason why not. Exceptions are left to bugs and broken
 * infrastructure.
 */
public sealed interface Outcome<T> {

  /** It was done; this is what came of it. */
  record Accepted<T>(T value) implements Outcome<T> {}

  /** It was not done, and nothing changed. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Shorthand: the present state does not allow it. */
  static <T> Outcome<T> conflict(RefusalCode reason) {
    return new Refused<>(Refusal.conflict(reason));
  }

  /** Shorthand for a value that breaks a rule, when the field is still unknown. */
  static <T> Outcome<T> invalid(RefusalCode reason) {
    return invalid("", reason);
  }

  /** Shorthand for a field that breaks a rule. */
  static <T> Outcome<T> invalid(String pointer, RefusalCode reason) {
    return new Refused<>(Refusal.invalid(pointer, reason));
  }

  /** The value turned into another one; a refusal stays as it is. */
  default <R> Outcome<R> map(Function<T, R> seen) {
    return then(value -> accepted(seen.apply(value)));
  }

  /** Says at which place of the request the refused value stands; a value stays as it is. */
  default Outcome<T> at(String pointer) {
    return this instanceof Refused<T>(Refusal refusal) ? refused(refusal.under(pointer)) : this;
  }

  /** Goes on with the value, or carries the refusal along. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> refused(refusal);
    };
  }
}
