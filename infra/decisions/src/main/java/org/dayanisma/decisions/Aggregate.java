package org.dayanisma.decisions;

import java.util.List;

/**
 * A thing that commands change. Its state is the fold of its events: decisions return events, and
 * applying them is the only way from one state to the next.
 *
 * <p>A decision that somebody asks for returns an {@link Outcome}: the events, or why it is
 * refused. A decision that follows by itself, from another service's event or from the clock,
 * returns a list, which is empty where nothing follows.
 *
 * @param <A> the aggregate itself
 * @param <E> its events
 */
public interface Aggregate<A extends Aggregate<A, E>, E> {

  /** The id under which it is kept. */
  String key();

  /** The state after the event. */
  A apply(E event);

  /** The state after all these events, in this order. */
  @SuppressWarnings("unchecked")
  default A applyAll(List<E> events) {
    A state = (A) this;
    for (E event : events) {
      state = state.apply(event);
    }
    return state;
  }
}
