package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.util.List;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The last decision about whether only its team may know of a case.
 *
 * @param on whether it is sealed; false after an unsealing
 * @param reason free text, encrypted at rest
 * @param unitPath ids from the root to the unit as they were when the case was sealed: so whoever
 *     moves the unit afterwards chooses neither its keeper nor who may break the glass; empty after
 *     an unsealing
 * @param secondIds those who watch over the sealing as second persons: team members who were not
 *     subordinate to the responsible when it was sealed, or when they joined; empty after an
 *     unsealing
 * @param keeping null while somebody of the team is there
 */
public record Sealing(
    boolean on,
    Instant at,
    String reason,
    List<UnitId> unitPath,
    List<MemberId> secondIds,
    @Nullable Keeping keeping) {

  public Sealing {
    unitPath = List.copyOf(unitPath);
    secondIds = List.copyOf(secondIds);
  }

  Sealing with(@Nullable Keeping next) {
    return new Sealing(on, at, reason, unitPath, secondIds, next);
  }

  Sealing watchedBy(List<MemberId> next) {
    return new Sealing(on, at, reason, unitPath, next, keeping);
  }
}
