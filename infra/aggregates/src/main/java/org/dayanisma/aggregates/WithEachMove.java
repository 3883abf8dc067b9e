package org.dayanisma.aggregates;

import java.util.List;

/**
 * What a service does about an aggregate whose unit has moved, beside taking it along: somebody
 * else answers for it there, for example. A bean; called again whenever the move is told again, so
 * it changes nothing twice.
 */
public interface WithEachMove<A, E> {

  /** Of which aggregates. */
  Class<A> type();

  /**
   * What follows from the move itself, stored in the same write.
   *
   * @param there the aggregate in its new place
   */
  List<E> inTheSameWrite(A there);

  /** Looks again at one that has followed: what it depends on may have changed meanwhile. */
  default void afterwards(A there) {}
}
