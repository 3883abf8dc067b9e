package org.dayanisma.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dayanisma.aggregates.Register;
import org.dayanisma.aggregates.WithEachMove;
import org.dayanisma.register.erasures.MongoErasedMembers;
import org.dayanisma.register.units.UnitRegister;

/**
 * What the aggregates of a service ask.
 *
 * @param companions asked when something moves: they use the aggregates themselves
 */
record KnownRegister(
    UnitRegister units, MongoErasedMembers erased, Supplier<List<WithEachMove<?, ?>>> companions)
    implements Register {

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    return units.pathOf(unitId);
  }

  @Override
  public boolean isErased(String memberId) {
    return erased.isErased(memberId);
  }

  @Override
  public void comeBackTo(String memberId) {
    erased.comeBackTo(memberId);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <A, E> List<WithEachMove<A, E>> withEachMoveOf(Class<A> type) {
    return companions.get().stream()
        .filter(one -> one.type().equals(type))
        .map(one -> (WithEachMove<A, E>) one)
        .toList();
  }
}
