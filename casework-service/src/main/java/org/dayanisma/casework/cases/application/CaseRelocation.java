package org.dayanisma.casework.cases.application;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps every case, closed ones included, under the path of its unit: who may know of a case is
 * decided by it, so an old path would leave the case to those whom its unit has left.
 *
 * <p>A case being opened and a move being told of may cross. Both sides write first and look second
 * (case, then unit; unit, then cases), so at least one of them sees the other. Everything here may
 * be cut off at any point and done again.
 */
@Service
public record CaseRelocation(Cases cases, Units units, CaseHandover handover) {

  private static final int CHUNK = 200;

  /** Brings the cases of exactly this unit to its path; units below are told of on their own. */
  public void unitMoved(UnitId unitId) {
    CaseId last = null;
    List<CaseId> some = cases.ofUnit(unitId, last, CHUNK);
    while (!some.isEmpty()) {
      some.forEach(this::relocate);
      last = some.getLast();
      // What is opened meanwhile looks where its unit stands by itself.
      some = some.size() < CHUNK ? List.of() : cases.ofUnit(unitId, last, CHUNK);
    }
  }

  private void relocate(CaseId id) {
    follow(id);
    // Mandates may have come and gone while the case was between two branches.
    handover.place(id);
  }

  /** Looks again where the unit of a case stands that was opened or met just now. */
  Case lookAgain(Case met) {
    List<UnitId> path = pathOf(met);
    return path == null || path.equals(met.unitPath()) ? met : follow(met.id());
  }

  private Case follow(CaseId id) {
    // First the case, then its unit's path: whoever read an older path loses by the version.
    return new CaseDecisions(cases)
        .follow(
            id,
            present -> {
              List<UnitId> path = pathOf(present);
              return path == null ? List.of() : moved(present, path);
            });
  }

  /** The new path and, in the same write, whoever answers for the case there. */
  private List<CaseEvent> moved(Case present, List<UnitId> path) {
    List<CaseEvent> events = new ArrayList<>(present.follow(path));
    if (!events.isEmpty()) {
      Case there = present.applyAll(events);
      events.addAll(handover.succession(there));
    }
    return events;
  }

  private @Nullable List<UnitId> pathOf(Case present) {
    return units.pathOf(present.unitId()).orElse(null);
  }
}
