package org.dayanisma.decisions;

import java.util.function.Supplier;

/**
 * An aggregate as it was found, in one look-up: what access to it is decided by, and behind that
 * the aggregate itself, which is opened only for those who may know of it.
 *
 * @param relations what access is decided by; nothing in it has to be decrypted
 * @param opening reads the rest without another look-up
 */
public record Found<R, A>(R relations, Supplier<Versioned<A>> opening) {

  /** One that has nothing to be opened. */
  public static <R, A> Found<R, A> open(R relations, Versioned<A> present) {
    return new Found<>(relations, () -> present);
  }

  public Versioned<A> open() {
    return opening.get();
  }
}
