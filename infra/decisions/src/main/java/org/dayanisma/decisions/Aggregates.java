package org.dayanisma.decisions;

import java.util.List;
import java.util.Optional;

/**
 * All aggregates of one kind. The port of an aggregate extends it with the questions that are its
 * own.
 *
 * @param <I> their ids
 * @param <A> the aggregates
 * @param <E> their events
 */
public interface Aggregates<I, A extends Aggregate<A, E>, E> {

  /** Empty if there is none with this id, or if nothing is left of it. */
  Optional<Versioned<A>> find(I id);

  /**
   * Stores a new one.
   *
   * @param events that made it; none if nobody is told of it
   * @return it, where its unit stands now; empty if its id, or something else that only one can
   *     have, is taken, and nothing is stored then
   */
  Optional<Versioned<A>> add(A made, List<E> events);

  /**
   * Stores the state after these events, together with them.
   *
   * @param before on which they were decided
   * @return false if somebody else was faster, or took meanwhile what only one can have; nothing is
   *     stored then
   */
  boolean save(Versioned<A> before, List<E> events);

  /**
   * Stores a new one under an id that its command gave it: whoever repeats the command finds what
   * it made.
   */
  default Versioned<A> addOnce(I id, A made, List<E> events) {
    return add(made, events).or(() -> find(id)).orElseThrow();
  }
}
