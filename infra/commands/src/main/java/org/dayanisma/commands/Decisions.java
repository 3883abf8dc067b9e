package org.dayanisma.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;

/**
 * How aggregates of one kind are changed: by a command ({@link #on}), or by something that follows
 * by itself ({@link #follow}).
 *
 * @param <A> the aggregates
 * @param <E> their events
 */
public record Decisions<A extends Aggregate<A, E>, E>(Saving<A, E> saving) {

  /** Stores a change. */
  @FunctionalInterface
  public interface Saving<A, E> {

    /** Stores the state after the events; false if somebody else was faster. */
    boolean save(Versioned<A> before, List<E> events);
  }

  /**
   * A command on one aggregate.
   *
   * @param lookUp finds the aggregate for the person asking, or says why not: there is none, or
   *     none for them
   */
  public <R> Decision<R, A, E> on(Asked asked, Supplier<Outcome<Found<R, A>>> lookUp) {
    return new Decision<>(this, asked, lookUp, null, (_, _) -> true);
  }

  /**
   * A change that follows by itself: nobody asks for it, nothing is refused, and there may be
   * nothing to change. It is tried again if others were faster.
   *
   * @param load loads the aggregate, anew each time
   * @param follows the events, none if nothing follows
   */
  public Versioned<A> follow(Supplier<Versioned<A>> load, Function<A, List<E>> follows) {
    return ConflictRetry.retry(() -> {
      Versioned<A> present = load.get();
      return stored(present, follows.apply(present.value()));
    });
  }

  /** The aggregate after these events; empty if others were faster. */
  Optional<Versioned<A>> stored(Versioned<A> before, List<E> events) {
    if (events.isEmpty()) {
      return Optional.of(before);
    }
    return saving.save(before, events)
        ? Optional.of(Versioned.after(before, events))
        : Optional.empty();
  }
}
