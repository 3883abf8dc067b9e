package org.dayanisma.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dayanisma.aggregates.FollowsRegister;
import org.dayanisma.dataprotection.Erasure;

/** Writes down what they are asked to follow. */
public final class FollowedAggregates implements FollowsRegister {

  public final List<String> moved = new ArrayList<>();
  public final List<String> erased = new ArrayList<>();

  /** Of whom something has to wait. */
  public final Set<String> waiting = new HashSet<>();

  private Runnable before = () -> {};

  /** Something happens, or breaks, before whatever they follow. */
  public void before(Runnable happens) {
    before = happens;
  }

  @Override
  public void unitMoved(String unitId) {
    before.run();
    moved.add(unitId);
  }

  @Override
  public boolean erase(String memberId, Erasure because, Consumer<String> forget) {
    before.run();
    if (waiting.contains(memberId)) {
      return false;
    }
    erased.add(memberId + " " + because.reason() + " " + because.requestedBy());
    forget.accept("case of " + memberId);
    return true;
  }
}
