package org.dayanisma.casework.cases.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CaseHandover;
import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.application.CorrectMeasure;
import org.dayanisma.casework.cases.application.CorrectMeasureHandler;
import org.dayanisma.casework.cases.application.OpenCaseForMeasure;
import org.dayanisma.casework.cases.application.OpenCaseForMeasureHandler;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.dayanisma.casework.register.application.MandateProjection;
import org.dayanisma.casework.register.application.MandateProjection.KnownMandate;
import org.dayanisma.casework.register.application.MemberProjection;
import org.dayanisma.casework.register.application.MemberProjection.Withdrawn;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.MandateId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.messaging.membership.MandateEndedV1;
import org.dayanisma.casework.register.messaging.membership.MandateStartedV1;
import org.dayanisma.casework.register.messaging.membership.MemberAdmittedV1;
import org.dayanisma.casework.register.messaging.membership.MemberErasedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusCorrectedV1;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.eventrelay.IncomingEvent;
import org.springframework.stereotype.Component;

/**
 * Reacts to membership-service. Every method may be called again with the same event, even after a
 * crash in the middle of it: projections are guarded by sequence, and doing again what follows from
 * them changes nothing.
 */
@Component
public final class MembershipEventsConsumer {

  /** The status that a case gives to a member. */
  private static final String REINSTATED = "REINSTATED";

  /** Statuses of those who are on duty again. */
  private static final Set<String> RETURNS = Set.of(REINSTATED, "IN_SERVICE");

  private final OpenCaseForMeasureHandler opening;
  private final CorrectMeasureHandler correcting;
  private final CaseHandover handover;
  private final CaseKeeping keeping;
  private final MandateProjection mandates;
  private final MemberProjection members;

  public MembershipEventsConsumer(
      OpenCaseForMeasureHandler opening,
      CorrectMeasureHandler correcting,
      CaseHandover handover,
      CaseKeeping keeping,
      MandateProjection mandates,
      MemberProjection members) {
    this.opening = opening;
    this.correcting = correcting;
    this.handover = handover;
    this.keeping = keeping;
    this.mandates = mandates;
    this.members = members;
  }

  /** Remembers to which unit the member belongs. */
  public void on(MemberAdmittedV1 admitted, IncomingEvent cause) {
    members.belongs(new MemberId(admitted.memberId()), new UnitId(admitted.unitId()), cause);
  }

  /**
   * Remembers to which unit the member belongs, and opens or joins the case of a dismissal or
   * suspension.
   */
  public void on(MemberServiceStatusChangedV1 changed, IncomingEvent cause) {
    members.belongs(new MemberId(changed.memberId()), new UnitId(changed.unitId()), cause);
    kind(changed.serviceStatus())
        .filter(_ -> !isWithdrawn(changed, cause))
        .ifPresent(kind ->
            opening.handle(
                new OpenCaseForMeasure(
                    new MemberId(changed.memberId()),
                    new UnitId(changed.unitId()),
                    path(changed.unitPath()),
                    new Measure(
                        kind,
                        changed.effectiveOn(),
                        changed.notifiedOn(),
                        LegalTime.dayOf(cause.time())),
                    cause.sequence())));
  }

  /** Whether a correction of this report was read before the report itself. */
  private boolean isWithdrawn(MemberServiceStatusChangedV1 changed, IncomingEvent cause) {
    return members.isWithdrawn(
        new MemberId(changed.memberId()),
        new Withdrawn(changed.serviceStatus(), changed.effectiveOn()),
        cause);
  }

  /**
   * Remembers what was taken back, and corrects the cases that followed from it. A case that ended
   * with a reinstatement which never was is open again. Any other measure that holds again because
   * a return to duty never was, is told as by a report: nobody may be working on its case any more.
   * One that stands there again because another was taken back has its case.
   */
  public void on(MemberServiceStatusCorrectedV1 corrected, IncomingEvent cause) {
    MemberId memberId = new MemberId(corrected.memberId());
    UnitId unitId = new UnitId(corrected.unitId());
    members.corrected(
        memberId,
        unitId,
        new Withdrawn(corrected.withdrawnStatus(), corrected.withdrawnEffectiveOn()),
        cause);
    correcting.handle(
        new CorrectMeasure(
            memberId,
            unitId,
            path(corrected.unitPath()),
            withdrawn(corrected).orElse(null),
            now(corrected, cause).orElse(null),
            reinstatement(corrected, cause).orElse(null),
            cause.sequence()));
  }

  private static Optional<CorrectMeasure.Withdrawn> withdrawn(
      MemberServiceStatusCorrectedV1 corrected) {
    return kind(corrected.withdrawnStatus())
        .map(kind ->
            new CorrectMeasure.Withdrawn(
                kind, corrected.withdrawnEffectiveOn(), corrected.withdrawnNotifiedOn()));
  }

  /** What stands again is known by itself; if something else happened, by the day of the return. */
  private static Optional<TakenBack> reinstatement(
      MemberServiceStatusCorrectedV1 corrected, IncomingEvent cause) {
    boolean isTakenBack =
        REINSTATED.equals(corrected.withdrawnStatus())
            && !RETURNS.contains(corrected.serviceStatus());
    return isTakenBack
        ? Optional.of(
            new TakenBack(
                corrected.withdrawnEffectiveOn(),
                corrected.replaced() ? null : now(corrected, cause).orElse(null)))
        : Optional.empty();
  }

  private static Optional<Measure> now(
      MemberServiceStatusCorrectedV1 corrected, IncomingEvent cause) {
    LocalDate from = corrected.effectiveOn();
    boolean isToldAsByAReport =
        corrected.replaced() || RETURNS.contains(corrected.withdrawnStatus());
    return from == null || !isToldAsByAReport
        ? Optional.empty()
        : kind(corrected.serviceStatus())
            .map(kind ->
                new Measure(kind, from, corrected.notifiedOn(), LegalTime.dayOf(cause.time())));
  }

  /** Forgets where the member belonged. */
  public void on(MemberErasedV1 gone, IncomingEvent cause) {
    members.gone(new MemberId(gone.memberId()), cause);
  }

  /**
   * Remembers a mandate; a coordinator takes over the cases that waited for one, a data-protection
   * officer those of whose team nobody is left.
   */
  public void on(MandateStartedV1 started, IncomingEvent cause) {
    LegalOffice.ofName(started.office()).ifPresent(office -> started(started, office, cause));
  }

  private void started(MandateStartedV1 started, LegalOffice office, IncomingEvent cause) {
    mandates.started(
        new KnownMandate(
            new MandateId(started.mandateId()),
            new MemberId(started.memberId()),
            new UnitId(started.unitId()),
            office,
            started.startedOn()),
        cause);
    switch (office) {
      case LEGAL_COORDINATOR -> handover.mandateStarted(new UnitId(started.unitId()));
      case DATA_PROTECTION_OFFICER -> keeping.keepersChanged();
      case CASEWORKER, LAWYER -> {}
    }
  }

  /**
   * Forgets a mandate; cases on which nobody could work any more move on, and so do those that a
   * data-protection officer kept.
   */
  public void on(MandateEndedV1 ended, IncomingEvent cause) {
    LegalOffice.ofName(ended.office()).ifPresent(office -> ended(ended, office, cause));
  }

  private void ended(MandateEndedV1 ended, LegalOffice office, IncomingEvent cause) {
    mandates.ended(new MandateId(ended.mandateId()), new UnitId(ended.unitId()), cause);
    switch (office) {
      case CASEWORKER, LAWYER, LEGAL_COORDINATOR ->
          handover.mandateEnded(new MemberId(ended.memberId()), new UnitId(ended.unitId()));
      case DATA_PROTECTION_OFFICER -> keeping.keepersChanged();
    }
  }

  private static List<UnitId> path(List<UUID> ids) {
    return ids.stream().map(UnitId::new).toList();
  }

  private static Optional<CaseKind> kind(String serviceStatus) {
    return switch (serviceStatus) {
      case "DISMISSED" -> Optional.of(CaseKind.DISMISSAL);
      case "SUSPENDED" -> Optional.of(CaseKind.SUSPENSION);
      default -> Optional.empty();
    };
  }
}
