package org.dayanisma.casework.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last word about whether a case is known to its team only.
 *
 * @param on whether it is sealed; false after an unsealing
 * @param reason free text, encrypted at rest
 * @param unitPath ids from the root to the unit as they were when the case was sealed: who moves
 *     the unit afterwards chooses neither its keeper nor whoever may break the glass; empty after
 *     an unsealing
 * @param keeping null while somebody of the team is there
 */
public record Sealing(
    boolean on, Instant at, String reason, List<String> unitPath, @Nullable Keeping keeping) {

  public Sealing {
    unitPath = List.copyOf(unitPath);
  }

  Sealing with(@Nullable Keeping next) {
    return new Sealing(on, at, reason, unitPath, next);
  }
}
