package org.dayanisma.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every command on an aggregate. Its order is security, so it is written only once:
 *
 * <ol>
 *   <li>the aggregate is looked for, once, with the values by which access is decided; for whoever
 *       may not know of it there is none (404);
 *   <li>it is decrypted, and what the answer tells is recorded, before anything is done;
 *   <li>what this very request did before it was cut off is not done again;
 *   <li>whoever decided on a version other than the present one is told so (412);
 *   <li>whoever may know of it but not do this is told so (403);
 *   <li>the aggregate decides: the rule is its own, and is stated nowhere else;
 *   <li>the events are stored; if others were faster, everything is done again except the record.
 * </ol>
 *
 * @param <R> the values by which access is decided
 */
public final class Decision<R, A extends Aggregate<A, E>, E> {

  private final Decisions<A, E> decisions;
  private final Asked asked;
  private final Supplier<Outcome<Found<R, A>>> lookUp;
  private final @Nullable Function<A, Told> telling;
  private final BiPredicate<Actor, R> may;

  Decision(
      Decisions<A, E> decisions,
      Asked asked,
      Supplier<Outcome<Found<R, A>>> lookUp,
      @Nullable Function<A, Told> telling,
      BiPredicate<Actor, R> may) {
    this.decisions = decisions;
    this.asked = asked;
    this.lookUp = lookUp;
    this.telling = telling;
    this.may = may;
  }

  /** Says what is recorded as told to the person asking. */
  public Decision<R, A, E> telling(Function<A, Told> of) {
    return new Decision<>(decisions, asked, lookUp, of, may);
  }

  /** Says who may do this; others may know of the aggregate but not do it. */
  public Decision<R, A, E> onlyFor(BiPredicate<Actor, R> those) {
    return new Decision<>(decisions, asked, lookUp, telling, those);
  }

  /** Carries it out; the result is the state afterwards, or why it was refused. */
  public Outcome<Versioned<A>> decide(Function<A, Outcome<List<E>>> rule) {
    return decide((_, present) -> rule.apply(present));
  }

  /** The same for a rule that needs to know more than the aggregate itself. */
  public Outcome<Versioned<A>> decide(BiFunction<R, A, Outcome<List<E>>> rule) {
    return opened()
        .then(first ->
            recorded(
                first.present().value(),
                () ->
                    ConflictRetry.retry(
                        Outcome.accepted(first), this::opened, each -> attempt(each, rule))));
  }

  /** An aggregate of which the caller may know, decrypted. */
  private record Opened<R, A>(R relations, Versioned<A> present) {}

  private Outcome<Opened<R, A>> opened() {
    return lookUp.get().map(found -> new Opened<>(found.relations(), found.open()));
  }

  private <T> Outcome<T> recorded(A present, Supplier<Outcome<T>> deed) {
    if (telling == null) {
      asked.requireRecord();
      return deed.get();
    }
    return asked.recorded(telling.apply(present), deed);
  }

  /** Empty if others were faster. */
  private Optional<Outcome<Versioned<A>>> attempt(
      Outcome<Opened<R, A>> opened, BiFunction<R, A, Outcome<List<E>>> rule) {
    return switch (opened) {
      case Outcome.Refused<Opened<R, A>>(Refusal gone) -> Optional.of(Outcome.refused(gone));
      case Outcome.Accepted<Opened<R, A>>(Opened<R, A>(R relations, Versioned<A> present)) ->
          KeyedCommand.hasChanged(present.value().key())
              ? Optional.of(Outcome.accepted(present)) // it was done before, but not answered
              : stored(present, allowed(relations, present, rule));
    };
  }

  private Outcome<List<E>> allowed(
      R relations, Versioned<A> present, BiFunction<R, A, Outcome<List<E>>> rule) {
    if (!asked.hasSeen(present.version())) {
      return Outcome.refused(Refusal.stale());
    }
    return may.test(asked.actor(), relations)
        ? rule.apply(relations, present.value())
        : Outcome.refused(Refusal.forbidden());
  }

  private Optional<Outcome<Versioned<A>>> stored(Versioned<A> present, Outcome<List<E>> decided) {
    return switch (decided) {
      case Outcome.Refused<List<E>>(Refusal refusal) -> Optional.of(Outcome.refused(refusal));
      case Outcome.Accepted<List<E>>(List<E> events) ->
          decisions.stored(present, events).map(Outcome::accepted);
    };
  }
}
