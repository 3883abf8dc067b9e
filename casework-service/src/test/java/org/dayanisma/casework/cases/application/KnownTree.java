package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.aggregates.Register;
import org.dayanisma.aggregates.WithEachMove;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;

/** A register of units alone, of which nobody was erased. */
record KnownTree(Units units, CaseSuccession succession) implements Register {

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    return units
        .pathOf(UnitId.of(unitId))
        .map(path -> path.stream().map(UnitId::toString).toList());
  }

  @Override
  public boolean isErased(String memberId) {
    return false;
  }

  @Override
  public void comeBackTo(String memberId) {}

  @Override
  @SuppressWarnings("unchecked")
  public <A, E> List<WithEachMove<A, E>> withEachMoveOf(Class<A> type) {
    return List.of((WithEachMove<A, E>) succession);
  }
}
