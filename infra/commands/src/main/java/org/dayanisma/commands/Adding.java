package org.dayanisma.commands;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.KeyedCommand;

/** Adds aggregates under ids that callers may choose. */
public final class Adding {

  private Adding() {}

  /** Adds one; the same again is not another. */
  public static <I, A extends Aggregate<A, E>, E> Added to(
      Aggregates<I, A, E> all, I id, A asked, List<E> events) {
    if (all.add(asked, events).isPresent()) {
      return Added.ADDED;
    }
    Optional<A> present = all.find(id).map(Versioned::value);
    if (KeyedCommand.hasChanged(asked.key())) {
      return Added.ADDED; // by this very request, before it was cut off
    }
    return present
        .map(one -> one.equals(asked) ? Added.UNCHANGED : Added.ID_TAKEN)
        .orElse(Added.DUPLICATE);
  }
}
