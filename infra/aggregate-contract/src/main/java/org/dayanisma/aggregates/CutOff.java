package org.dayanisma.aggregates;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/** The same aggregates, until the process dies before a write. */
final class CutOff<A, E> implements StandingAggregates<A, E> {

  /** The end of the process. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final StandingAggregates<A, E> aggregates;
  private int writesLeft;

  CutOff(StandingAggregates<A, E> aggregates, int beforeWrite) {
    this.aggregates = aggregates;
    this.writesLeft = beforeWrite;
  }

  @Override
  public Class<A> type() {
    return aggregates.type();
  }

  @Override
  public List<String> in(String unitId, @Nullable String after, int limit) {
    return aggregates.in(unitId, after, limit);
  }

  @Override
  public Optional<Versioned<A>> find(String key) {
    return aggregates.find(key);
  }

  @Override
  public boolean save(Versioned<A> before, List<E> events) {
    if (--writesLeft == 0) {
      throw new Crash();
    }
    return aggregates.save(before, events);
  }

  @Override
  public String unitOf(A present) {
    return aggregates.unitOf(present);
  }

  @Override
  public List<E> follow(A present, List<String> unitPath) {
    return aggregates.follow(present, unitPath);
  }
}
