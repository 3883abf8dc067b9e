package org.dayanisma.aggregates;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/** Aggregates of one kind that stand in units, wherever they are kept. */
public interface StandingAggregates<A, E> {

  Class<A> type();

  /**
   * Keys of those that stand in exactly this unit, in their order.
   *
   * @param after only those behind this one
   */
  List<String> in(String unitId, @Nullable String after, int limit);

  /** Empty if nothing is left of it. */
  Optional<Versioned<A>> find(String key);

  /** False if somebody else was faster; nothing is stored then. */
  boolean save(Versioned<A> before, List<E> events);

  /** The id of the unit in which it stands. */
  String unitOf(A present);

  /** What happens to it when its unit stands at this path; nothing if it stands there, too. */
  List<E> follow(A present, List<String> unitPath);
}
