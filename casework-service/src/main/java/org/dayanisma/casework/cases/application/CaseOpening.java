package org.dayanisma.casework.cases.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Corrections;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Reports;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.jspecify.annotations.Nullable;

/**
 * Opens the case of a measure, or joins the one that is there. Safe to repeat at any point: the id
 * follows from the measure, and joining changes nothing twice.
 *
 * <p>The path of the unit is the one its own events tell; the one reported with the measure may be
 * older and counts only until the unit is known. The store looks again where the unit stands, and
 * after the write the mandates are looked at again ({@link CaseHandover}).
 *
 * <p>What was written down at an intake of a measure that has its case is added to it, beside what
 * was written before.
 *
 * <p>A sealed case of which somebody may not be told ({@link CaseAccess#mayBeToldAtIntake}) does
 * not exist for them: their intake opens a case of its own under the next id, with the same
 * look-ups and the same answer as the first would get.
 */
final class CaseOpening {

  /** The number of no event: somebody took the measure in by hand. */
  private static final long NO_REPORT = 0;

  private final Cases cases;
  private final CaseIds ids;
  private final LegalOfficers officers;
  private final Units units;
  private final DeadlinePlan plan;
  private final CaseHandover handover;
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
    this.clock = clock;
  }

  /**
   * What is known of the measure, and who took it in.
   *
   * @param by whoever took it in, if it is a member
   */
  record Intake(
      MemberId memberId,
      UnitId unitId,
      List<UnitId> reportedPath,
      Measure measure,
      @Nullable Responsible chosen,
      @Nullable MemberId by,
      Account account) {

    /** What is added to a case that was there; empty if nothing was written. */
    Optional<Account.Addition> addition(Instant at) {
      return Optional.ofNullable(account.summary()).map(text -> new Account.Addition(by, at, text));
    }
  }

  /** What became of an intake. */
  sealed interface Opening {
    /** The case of this measure, and whether it was opened just now. */
    record Open(Versioned<Case> found, boolean isNew) implements Opening {}

    /** The case has no room for what was written down; nothing was changed. */
    record Full() implements Opening {}

    /** There is a case whose existence may be known, but nothing of it. */
    record Elsewhere() implements Opening {}
  }

  /**
   * Every case of the measure learns of the report, sealed ones too. If it reached nobody by them,
   * for they were closed before it, or sealed before anything was reported, a case of its own is
   * opened.
   *
   * <p>A case remembers the number of the last report that reached somebody by it. So a report that
   * is told again opens nothing; nor does the next one, although the case was sealed meanwhile: or
   * whoever reports a measure twice would see that it was.
   *
   * @param report number of the reporting event among the events of the member
   */
  Versioned<Case> openOrJoin(Intake intake, long report) {
    return ConflictRetry.retry(() -> {
      List<Versioned<Case>> met =
          ofMeasure(intake).stream().map(one -> joined(one.id(), intake, report)).toList();
      return met.stream()
          .filter(one -> one.value().reportedUpTo() >= report)
          .findFirst()
          .or(() ->
              openAs(
                  firstFree(intake, met.stream().map(one -> one.value().id()).toList()),
                  intake,
                  report));
    });
  }

  /**
   * The case of the measure for somebody who may not know of all of them. What they may not know of
   * takes no place from them: there is always room for one more. A case that ended because its
   * measure never was is not the case of a measure that somebody takes in now.
   *
   * @param mayKnow whether a case exists for them
   * @param mayWorkOn whether they may read it
   */
  Opening openOrJoinFor(
      Predicate<CaseRelations> mayKnow, Predicate<CaseRelations> mayWorkOn, Intake intake) {
    return ConflictRetry.retry(() -> {
      List<CaseRelations> present = ofMeasure(intake);
      List<CaseRelations> standing = present.stream().filter(one -> !one.ofNoMeasure()).toList();
      Optional<CaseRelations> known =
          standing.stream()
              .filter(mayWorkOn)
              .findFirst()
              .or(() -> standing.stream().filter(mayKnow).findFirst());
      if (known.isPresent()) {
        return Optional.of(
            mayWorkOn.test(known.get())
                ? met(joined(known.get().id(), intake, NO_REPORT), intake)
                : new Opening.Elsewhere());
      }
      List<CaseId> taken = present.stream().map(CaseRelations::id).toList();
      return openAs(firstFree(intake, taken), intake, NO_REPORT)
          .map(opened -> new Opening.Open(opened, true));
    });
  }

  private static Opening met(Versioned<Case> joined, Intake intake) {
    return hasRoom(joined.value(), intake) ? new Opening.Open(joined, false) : new Opening.Full();
  }

  private static boolean hasRoom(Case present, Intake intake) {
    String text = intake.account().summary();
    return text == null || present.account().hasRoomFor(text);
  }

  private List<CaseRelations> ofMeasure(Intake intake) {
    Measure measure = intake.measure();
    return cases.ofMeasure(intake.memberId(), measure.kind(), measure.effectiveOn());
  }

  private CaseId firstFree(Intake intake, List<CaseId> taken) {
    return IntStream.rangeClosed(1, taken.size() + 1)
        .mapToObj(ordinal -> ids.of(intake.memberId(), intake.measure(), ordinal))
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** Empty if somebody else opened it first. */
  private Optional<Versioned<Case>> openAs(CaseId id, Intake intake, long report) {
    Responsible chosen = intake.chosen();
    List<UnitId> unitPath = units.pathOf(intake.unitId()).orElse(intake.reportedPath());
    Responsible responsible = chosen != null ? chosen : byMandate(unitPath, intake.memberId());
    List<CaseEvent> events = new ArrayList<>(opening(id, intake, unitPath, responsible, report));
    events.addAll(
        new Reports(Case.of(events)).reached(report, null)); // whoever leads hears of the opening
    Case opened = Case.of(events);
    return cases.add(opened, events).map(handover::adopt);
  }

  private List<CaseEvent> opening(
      CaseId id,
      Intake intake,
      List<UnitId> unitPath,
      @Nullable Responsible responsible,
      long report) {
    return Case.open(
        new CaseEvent.Opened(
            id,
            intake.memberId(),
            intake.unitId(),
            unitPath,
            intake.measure(),
            responsible,
            intake.account(),
            clock.instant(),
            report == NO_REPORT),
        plan.deadlinesOf(id, intake.measure()));
  }

  private @Nullable Responsible byMandate(List<UnitId> unitPath, MemberId whoseCase) {
    return officers
        .coordinatorNearest(unitPath, Set.of(whoseCase))
        .map(memberId -> new Responsible(memberId, true))
        .orElse(null);
  }

  private Versioned<Case> joined(CaseId id, Intake intake, long report) {
    return handover.adopt(join(id, intake, report));
  }

  private List<CaseEvent> reported(Case present, long report) {
    return report == NO_REPORT
        ? List.of()
        : new Reports(present)
            .reached(
                report,
                officers
                    .coordinatorNearest(placeNow(present), Set.of(present.memberId()))
                    .orElse(null));
  }

  /** The case may not have followed its unit yet. */
  private List<UnitId> placeNow(Case present) {
    return units.pathOf(present.unitId()).orElse(present.unitPath());
  }

  private Versioned<Case> join(CaseId id, Intake intake, long report) {
    return new CaseDecisions(cases)
        .follow(
            id, present -> hasRoom(present, intake) ? learned(present, intake, report) : List.of());
  }

  private List<CaseEvent> learned(Case present, Intake intake, long report) {
    Instant now = clock.instant();
    Corrections corrections = new Corrections(present);
    List<CaseEvent> events = new ArrayList<>(corrections.heldAgain(report, now));
    events.addAll(corrections.reportedFrom(intake.measure().effectiveOn(), report, now, plan));
    Case then = present.applyAll(events);
    Reports reports = new Reports(then);
    if (!corrections.isOutdated(report)) {
      Measure known = reports.joined(intake.measure());
      events.addAll(reports.noticed(known, plan.deadlinesOf(then.id(), known)));
    }
    if (report == NO_REPORT) {
      events.addAll(present.takeUp());
    }
    intake.addition(now).map(present::tell).ifPresent(events::addAll);
    events.addAll(reported(present, report));
    return events;
  }
}
