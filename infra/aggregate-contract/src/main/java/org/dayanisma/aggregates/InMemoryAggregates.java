package org.dayanisma.aggregates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Versioned;

/**
 * Aggregates of one kind in memory, for tests of what decides on them. A service's twin of a store
 * extends it and adds only its own queries; both keep to one contract.
 *
 * @param <I> their ids; as text, they are the keys
 * @param <A> the aggregates
 * @param <E> their events
 */
public abstract class InMemoryAggregates<I, A extends Aggregate<A, E>, E>
    implements Aggregates<I, A, E> {

  private final Map<String, Versioned<A>> stored = new ConcurrentHashMap<>();

  @Override
  public Optional<Versioned<A>> find(I id) {
    return Optional.ofNullable(stored.get(id.toString()));
  }

  @Override
  public Optional<Versioned<A>> add(A made, List<E> events) {
    Versioned<A> first = Versioned.made(made, events);
    return stored.putIfAbsent(made.key(), first) == null ? Optional.of(first) : Optional.empty();
  }

  @Override
  public boolean save(Versioned<A> before, List<E> events) {
    return stored.replace(before.value().key(), before, Versioned.after(before, events));
  }

  /** One that is there, as it is now. */
  public final A now(I id) {
    return find(id).map(Versioned::value).orElseThrow();
  }

  /** All of them, in no particular order. */
  protected final Stream<Versioned<A>> kept() {
    return stored.values().stream();
  }
}
