package org.dayanisma.decisions;

import org.jspecify.annotations.Nullable;

/**
 * A field of a partial change (RFC 7396): left out, so that it stays as it is, or given. Null is a
 * value, with which whoever asks removes what may be removed. Every field of the body of a {@code
 * PATCH} is one, at any depth, because a plain null would not tell the two apart.
 */
public sealed interface Patched<T extends @Nullable Object> {

  /** The field is not there. */
  record LeftOut<T extends @Nullable Object>() implements Patched<T> {}

  /** The field has this value. */
  record Given<T extends @Nullable Object>(@Nullable T value) implements Patched<T> {

    /** What is given may be personal. */
    @Override
    public String toString() {
      return "Given[hidden]";
    }
  }

  static <T extends @Nullable Object> Patched<T> leftOut() {
    return new LeftOut<>();
  }

  static <T extends @Nullable Object> Patched<T> given(@Nullable T value) {
    return new Given<>(value);
  }

  /** The value after the change of what is now so. */
  default @Nullable T over(@Nullable T present) {
    return switch (this) {
      case LeftOut<T> _ -> present;
      case Given<T>(var value) -> value;
    };
  }
}
