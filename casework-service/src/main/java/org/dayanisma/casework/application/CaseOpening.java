package org.dayanisma.casework.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseEvent;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.CaseIds;
import org.dayanisma.casework.domain.CaseRelations;
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
 *
 * <p>A case that is sealed does not exist for somebody outside its team: their intake opens a case
 * of its own under the next id, with the same look-ups and the same answer as the first would get.
 */
final class CaseOpening {

  private final Cases cases;
  private final CaseIds ids;
  private final LegalOfficers officers;
  private final Units units;
  private final DeadlinePlan plan;
  private final CaseHandover handover;
  private final CaseRelocation relocation;
  private final InstantSource clock;

  CaseOpening(
      Cases cases,
      CaseIds ids,
      LegalOfficers officers,
      Units units,
      DeadlinePlan plan,
      InstantSource clock) {
    this.cases = cases;
    this.ids = ids;
    this.officers = officers;
    this.units = units;
    this.plan = plan;
    this.handover = new CaseHandover(cases, officers);
    this.relocation = new CaseRelocation(cases, units, handover);
    this.clock = clock;
  }

  /** What is known of the measure, and who took it in. */
  record Intake(
      String memberId,
      String unitId,
      List<String> reportedPath,
      Measure measure,
      @Nullable Responsible chosen,
      @Nullable String summary) {}

  /** What became of an intake. */
  sealed interface Opening {
    /** The case of this measure, and whether it was opened just now. */
    record Open(Case found, boolean isNew) implements Opening {}

    /** There is a case whose existence may be known, but nothing of it. */
    record Elsewhere() implements Opening {}
  }

  /** Every case of the measure learns of it; the first is opened if there is none. */
  Case openOrJoin(Intake intake) {
    List<CaseRelations> present = cases.relationsOf(idsOf(intake));
    present.forEach(one -> join(one.id(), intake.measure()));
    CaseId first = idOf(intake, 1);
    boolean isThere = present.stream().anyMatch(one -> one.id().equals(first));
    return isThere
        ? lookAgain(cases.find(first).orElseThrow())
        : openAs(first, intake).orElseGet(() -> joined(first, intake));
  }

  /**
   * The case of the measure for somebody who may not know of all of them.
   *
   * @param mayKnow whether a case exists for them
   * @param mayWorkOn whether they may read it
   */
  Opening openOrJoinFor(
      Predicate<CaseRelations> mayKnow, Predicate<CaseRelations> mayWorkOn, Intake intake) {
    for (int round = 0; round < CaseIds.MOST_PER_MEASURE; round++) {
      List<CaseRelations> present = cases.relationsOf(idsOf(intake));
      Optional<CaseRelations> known =
          present.stream()
              .filter(mayWorkOn)
              .findFirst()
              .or(() -> present.stream().filter(mayKnow).findFirst());
      if (known.isPresent()) {
        return mayWorkOn.test(known.get())
            ? new Opening.Open(joined(known.get().id(), intake), false)
            : new Opening.Elsewhere();
      }
      Optional<Case> opened = openAs(firstFree(present, intake), intake);
      if (opened.isPresent()) {
        return new Opening.Open(opened.get(), true);
      }
    }
    return new Opening.Elsewhere();
  }

  private CaseId firstFree(List<CaseRelations> present, Intake intake) {
    Set<CaseId> taken = present.stream().map(CaseRelations::id).collect(Collectors.toSet());
    return idsOf(intake).stream()
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseGet(() -> idOf(intake, CaseIds.MOST_PER_MEASURE));
  }

  /** Empty if somebody else opened it first. */
  private Optional<Case> openAs(CaseId id, Intake intake) {
    Responsible chosen = intake.chosen();
    List<String> unitPath = units.pathOf(intake.unitId()).orElse(intake.reportedPath());
    Responsible responsible = chosen != null ? chosen : byMandate(unitPath);
    List<CaseEvent> events =
        Case.open(
            new CaseEvent.Opened(
                id,
                intake.memberId(),
                intake.unitId(),
                unitPath,
                intake.measure(),
                responsible,
                intake.summary(),
                clock.instant()),
            plan.deadlinesOf(id, intake.measure()));
    Case opened = Case.of(events);
    return cases.add(opened, events) ? Optional.of(lookAgain(opened)) : Optional.empty();
  }

  private @Nullable Responsible byMandate(List<String> unitPath) {
    return officers
        .coordinatorNearest(unitPath)
        .map(memberId -> new Responsible(memberId, true))
        .orElse(null);
  }

  private Case joined(CaseId id, Intake intake) {
    return lookAgain(join(id, intake.measure()));
  }

  private Case lookAgain(Case written) {
    return handover.adopt(relocation.lookAgain(written));
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

  private List<CaseId> idsOf(Intake intake) {
    return IntStream.rangeClosed(1, CaseIds.MOST_PER_MEASURE)
        .mapToObj(ordinal -> idOf(intake, ordinal))
        .toList();
  }

  private CaseId idOf(Intake intake, int ordinal) {
    return ids.of(intake.memberId(), intake.measure(), ordinal);
  }
}
