package org.dayanisma.aggregates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;

/**
 * Keeps aggregates under the paths of their units: who may know of them is decided by the path, so
 * an old one would leave them to those whom the unit has left.
 *
 * <p>An aggregate being made and a move being told of may cross. Both sides write first and look
 * second (the aggregate, then its unit; the unit, then its aggregates), so at least one of them
 * sees the other. Everything here may be cut off at any point and done again.
 */
public final class UnitFollowing<A extends Aggregate<A, E>, E> {

  private static final int CHUNK = 200;

  private final StandingAggregates<A, E> aggregates;
  private final Register register;

  public UnitFollowing(StandingAggregates<A, E> aggregates, Register register) {
    this.aggregates = aggregates;
    this.register = register;
  }

  /**
   * Takes along what stands in exactly this unit; units below are told of on their own.
   *
   * @throws org.dayanisma.dataprotection.StampRejected or {@link
   *     org.dayanisma.dataprotection.CiphertextRejected} if somebody else wrote to one of them,
   *     once all others have followed
   */
  public void unitMoved(String unitId) {
    ForgedRows forged = new ForgedRows();
    List<String> some = aggregates.in(unitId, null, CHUNK);
    while (!some.isEmpty()) {
      some.forEach(key -> forged.passOver(() -> follow(key)));
      // What is made meanwhile looks where its unit stands by itself.
      some = some.size() < CHUNK ? List.of() : aggregates.in(unitId, some.getLast(), CHUNK);
    }
    forged.report();
  }

  private void follow(String key) {
    lookAgain(key)
        .map(Versioned::value)
        .ifPresent(there -> companions().forEach(one -> one.afterwards(there)));
  }

  /** Looks where its unit stands, and follows it there; empty if nothing is left of it. */
  public Optional<Versioned<A>> lookAgain(String key) {
    return ConflictRetry.retry(() -> {
      // First the aggregate, then its unit: whoever read an older path loses by the version.
      Optional<Versioned<A>> found = aggregates.find(key);
      List<E> events = found.map(Versioned::value).map(this::events).orElse(List.of());
      if (events.isEmpty()) {
        return Optional.of(found);
      }
      Versioned<A> before = found.orElseThrow();
      return aggregates.save(before, events)
          ? Optional.of(Optional.of(Versioned.after(before, events)))
          : Optional.empty();
    });
  }

  private List<E> events(A present) {
    List<E> moved =
        register
            .pathOf(aggregates.unitOf(present))
            .map(path -> aggregates.follow(present, path))
            .orElse(List.of());
    if (moved.isEmpty()) {
      return moved;
    }
    List<E> all = new ArrayList<>(moved);
    A there = present.applyAll(moved);
    companions().forEach(one -> all.addAll(one.inTheSameWrite(there)));
    return all;
  }

  private List<WithEachMove<A, E>> companions() {
    return register.withEachMoveOf(aggregates.type());
  }
}
