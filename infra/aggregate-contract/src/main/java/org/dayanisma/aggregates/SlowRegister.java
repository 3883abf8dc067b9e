package org.dayanisma.aggregates;

import java.util.List;
import java.util.Optional;

/** After it was asked for the first time where a unit stands, something happens meanwhile. */
final class SlowRegister implements Register {

  private final Register register;
  private final Runnable meanwhile;
  private boolean asked;

  SlowRegister(Register register, Runnable meanwhile) {
    this.register = register;
    this.meanwhile = meanwhile;
  }

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    Optional<List<String>> seen = register.pathOf(unitId);
    if (!asked) {
      asked = true;
      meanwhile.run();
    }
    return seen;
  }

  @Override
  public boolean isErased(String memberId) {
    return register.isErased(memberId);
  }

  @Override
  public void comeBackTo(String memberId) {
    register.comeBackTo(memberId);
  }

  @Override
  public <A, E> List<WithEachMove<A, E>> withEachMoveOf(Class<A> type) {
    return register.withEachMoveOf(type);
  }
}
