package org.dayanisma.aggregates;

import java.util.List;
import java.util.Optional;

/** A register of which nothing has been told yet. */
final class NobodyMoved implements Register {

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    return Optional.empty();
  }

  @Override
  public boolean isErased(String memberId) {
    return false;
  }

  @Override
  public void comeBackTo(String memberId) {}

  @Override
  public <A, E> List<WithEachMove<A, E>> withEachMoveOf(Class<A> type) {
    return List.of();
  }
}
