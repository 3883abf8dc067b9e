package org.dayanisma.aggregates;

import java.util.List;
import java.util.Optional;

/**
 * What a service knows of the register of units and members, as far as it concerns every aggregate.
 * {@code infra/register} gives it; a service without it keeps no aggregate that stands in the unit
 * of another service or is about a member of its register.
 */
public interface Register {

  /** Where a unit stands now, as far as has been told: ids from the root to the unit itself. */
  Optional<List<String>> pathOf(String unitId);

  /** Whether a member was erased. */
  boolean isErased(String memberId);

  /** Comes back soon to what is there about a member who was erased. */
  void comeBackTo(String memberId);

  /** What the service does about the moves of such aggregates. */
  <A, E> List<WithEachMove<A, E>> withEachMoveOf(Class<A> type);
}
