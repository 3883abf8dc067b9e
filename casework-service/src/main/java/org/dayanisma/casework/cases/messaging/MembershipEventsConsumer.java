package org.dayanisma.casework.cases.messaging;

import java.util.Optional;
import org.dayanisma.casework.cases.application.CaseHandover;
import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.application.CaseRelocation;
import org.dayanisma.casework.cases.application.EraseTextsHandler;
import org.dayanisma.casework.cases.application.OpenCaseForMeasure;
import org.dayanisma.casework.cases.application.OpenCaseForMeasureHandler;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.register.application.MandateProjection;
import org.dayanisma.casework.register.application.MandateProjection.KnownMandate;
import org.dayanisma.casework.register.application.MemberProjection;
import org.dayanisma.casework.register.application.UnitProjection;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.messaging.membership.MandateEndedV1;
import org.dayanisma.casework.register.messaging.membership.MandateStartedV1;
import org.dayanisma.casework.register.messaging.membership.MemberAdmittedV1;
import org.dayanisma.casework.register.messaging.membership.MemberErasedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.casework.register.messaging.membership.UnitMovedV1;
import org.dayanisma.casework.register.messaging.membership.UnitRegisteredV1;
import org.dayanisma.eventrelay.IncomingEvent;
import org.springframework.stereotype.Component;

/**
 * Reacts to membership-service. Every method may be called again with the same event, even after a
 * crash in the middle of it: projections are guarded by sequence, and doing again what follows from
 * them changes nothing.
 */
@Component
public final class MembershipEventsConsumer {

  private final OpenCaseForMeasureHandler opening;
  private final EraseTextsHandler erasing;
  private final CaseHandover handover;
  private final CaseRelocation relocation;
  private final CaseKeeping keeping;
  private final MandateProjection mandates;
  private final UnitProjection units;
  private final MemberProjection members;

  public MembershipEventsConsumer(
      OpenCaseForMeasureHandler opening,
      EraseTextsHandler erasing,
      CaseHandover handover,
      CaseRelocation relocation,
      CaseKeeping keeping,
      MandateProjection mandates,
      UnitProjection units,
      MemberProjection members) {
    this.opening = opening;
    this.erasing = erasing;
    this.handover = handover;
    this.relocation = relocation;
    this.keeping = keeping;
    this.mandates = mandates;
    this.units = units;
    this.members = members;
  }

  /** Remembers to which unit the member belongs. */
  public void on(MemberAdmittedV1 admitted, IncomingEvent cause) {
    members.belongs(admitted.memberId(), admitted.unitId(), cause);
  }

  /**
   * Remembers to which unit the member belongs, and opens or joins the case of a dismissal or
   * suspension.
   */
  public void on(MemberServiceStatusChangedV1 changed, IncomingEvent cause) {
    members.belongs(changed.memberId(), changed.unitId(), cause);
    kind(changed.serviceStatus())
        .ifPresent(kind ->
            opening.handle(
                new OpenCaseForMeasure(
                    changed.memberId(),
                    changed.unitId(),
                    changed.unitPath(),
                    new Measure(kind, changed.effectiveOn(), changed.notifiedOn()),
                    cause.sequence())));
  }

  /**
   * Forgets to which unit the member belonged, and makes the texts of their cases unreadable.
   * Sealed cases on which they worked, or which they kept, get somebody else.
   */
  public void on(MemberErasedV1 gone, IncomingEvent cause) {
    members.gone(gone.memberId(), cause);
    erasing.handle(gone.memberId());
    keeping.standingChanged(gone.memberId());
    keeping.keepersChanged();
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
            started.mandateId(), started.memberId(), started.unitId(), office, started.startedOn()),
        cause);
    switch (office) {
      case LEGAL_COORDINATOR -> handover.mandateStarted(started.unitId());
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
    mandates.ended(ended.mandateId(), ended.unitId(), cause);
    switch (office) {
      case CASEWORKER, LAWYER, LEGAL_COORDINATOR ->
          handover.mandateEnded(ended.memberId(), ended.unitId());
      case DATA_PROTECTION_OFFICER -> keeping.keepersChanged();
    }
  }

  /**
   * Remembers a unit. No case follows from it: a case of the unit that came before carries a path
   * that is at least as new.
   */
  public void on(UnitRegisteredV1 registered, IncomingEvent cause) {
    units.stands(registered.unitId(), registered.unitPath(), cause);
  }

  /** Remembers where the unit is now, and moves its cases with it. */
  public void on(UnitMovedV1 moved, IncomingEvent cause) {
    units.stands(moved.unitId(), moved.unitPath(), cause);
    relocation.unitMoved(moved.unitId());
  }

  private static Optional<CaseKind> kind(String serviceStatus) {
    return switch (serviceStatus) {
      case "DISMISSED" -> Optional.of(CaseKind.DISMISSAL);
      case "SUSPENDED" -> Optional.of(CaseKind.SUSPENSION);
      default -> Optional.empty();
    };
  }
}
