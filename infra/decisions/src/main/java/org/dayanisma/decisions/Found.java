package org.dayanisma.decisions;

import java.util.function.Supplier;

/**
 * An aggregate as one look-up found it: the values by which access to it is decided, and the
 * aggregate itself, which is decrypted only for those who may know of it.
 *
 * @param relations the values by which access is decided; nothing in them has to be decrypted
 * @param opening reads the rest without another look-up
 */
public record Found<R, A>(R relations, Supplier<Versioned<A>> opening) {

  /** An aggregate with nothing to decrypt. */
  public static <R, A> Found<R, A> open(R relations, Versioned<A> present) {
    return new Found<>(relations, () -> present);
  }

  public Versioned<A> open() {
    return opening.get();
  }
}
