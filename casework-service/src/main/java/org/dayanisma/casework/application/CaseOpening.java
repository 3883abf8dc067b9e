package org.dayanisma.casework.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseEvent;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.casework.domain.DeadlinePlan;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.casework.domain.Measure;
import org.dayanisma.casework.domain.Responsible;
import org.dayanisma.casework.domain.Units;
import org.dayanisma.eventrelay.ConflictRetry;
import org.jspecify.annotations.Nullable;

/**
 * Opens the one case of a measure, or joins the one that is there. Safe to repeat at any point: the
 * id follows from the measure, and joining changes nothing twice.
 *
 * <p>The path of the unit is the one its own events tell; the one reported with the measure may be
 * older and counts only until the unit is known. After the write both the unit and the mandates are
 * looked at again ({@link CaseRelocation}, {@link CaseHandover}).
 */
final class CaseOpening {

  private final Cases cases;
  private final LegalOfficers officers;
  private final Units units;
  private final DeadlinePlan plan;
  private final CaseHandover handover;
  private final CaseRelocation relocation;
  private final InstantSource clock;

  CaseOpening(
      Cases cases, LegalOfficers officers, Units units, DeadlinePlan plan, InstantSource clock) {
    this.cases = cases;
    this.officers = officers;
    this.units = units;
    this.plan = plan;
    this.handover = new CaseHandover(cases, officers);
    this.relocation = new CaseRelocation(cases, units, handover);
    this.clock = clock;
  }

  /** The case of this measure, and whether it was opened just now. */
  record Opening(Case found, boolean isNew) {}

  Opening openOrJoin(
      String memberId,
      String unitId,
      List<String> reportedPath,
      Measure measure,
      @Nullable Responsible chosen,
      @Nullable String summary) {
    CaseId id = CaseId.of(memberId, measure);
    Optional<Case> known = cases.find(id);
    if (known.isEmpty()) {
      List<String> unitPath = units.pathOf(unitId).orElse(reportedPath);
      Responsible responsible = chosen != null ? chosen : byMandate(unitPath);
      List<CaseEvent> events =
          Case.open(
              new CaseEvent.Opened(
                  id, memberId, unitId, unitPath, measure, responsible, summary, clock.instant()),
              plan.deadlinesOf(id, measure));
      Case opened = Case.of(events);
      if (cases.add(opened, events)) {
        return new Opening(lookAgain(opened), true);
      }
    }
    return new Opening(lookAgain(join(id, measure)), false);
  }

  private Case lookAgain(Case written) {
    return handover.adopt(relocation.lookAgain(written));
  }

  private @Nullable Responsible byMandate(List<String> unitPath) {
    return officers
        .coordinatorNearest(unitPath)
        .map(memberId -> new Responsible(memberId, true))
        .orElse(null);
  }

  private Case join(CaseId id, Measure reported) {
    return ConflictRetry.retry(() -> {
      Case present = cases.find(id).orElseThrow();
      Measure known = present.measureJoinedWith(reported);
      List<CaseEvent> events = present.learnNotice(known, plan.deadlinesOf(id, known));
      if (events.isEmpty()) {
        return Optional.of(present);
      }
      return cases.save(present, events) ? Optional.of(present.applyAll(events)) : Optional.empty();
    });
  }
}
