package org.dayanisma.casework.cases.messaging;

import java.util.List;
import java.util.Optional;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Rung;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.messaging.published.CaseAssignedV1;
import org.dayanisma.casework.cases.messaging.published.CaseAssignmentAskedV1;
import org.dayanisma.casework.cases.messaging.published.CaseClosedV1;
import org.dayanisma.casework.cases.messaging.published.CaseCorrectedV1;
import org.dayanisma.casework.cases.messaging.published.CaseKeeperCalledV1;
import org.dayanisma.casework.cases.messaging.published.CaseOpenedV1;
import org.dayanisma.casework.cases.messaging.published.CaseReportedV1;
import org.dayanisma.casework.cases.messaging.published.CaseSealedV1;
import org.dayanisma.casework.cases.messaging.published.CaseUnsealedV1;
import org.dayanisma.casework.cases.messaging.published.DeadlineApproachingV1;
import org.dayanisma.casework.cases.messaging.published.DeadlineMissedV1;
import org.dayanisma.casework.cases.messaging.published.DeadlineSetV1;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.springframework.stereotype.Component;

/**
 * What other services are told about cases: ids and dates, no text. The switch lists internal
 * events and maps them to nothing.
 */
@Component
public final class CaseEventMapper implements Publishing<Case, CaseEvent> {

  public static final String TOPIC = Publication.TOPIC;

  private final CaseIds ids;

  public CaseEventMapper(CaseIds ids) {
    this.ids = ids;
  }

  @Override
  public Optional<OutgoingEvent> of(Case after, long sequence, CaseEvent event) {
    return published(event).map(publication -> publication.numbered(sequence));
  }

  private Optional<Publication> published(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened opened ->
          Optional.of(new Publication(CaseOpenedV1.TYPE, opened(opened)));
      case CaseEvent.DeadlineSet set -> // one that does not run any more reminds nobody
          Optional.of(set)
              .filter(it -> it.deadline().isOpen())
              .map(it -> new Publication(DeadlineSetV1.TYPE, set(it)));
      case CaseEvent.Closed closed ->
          Optional.of(new Publication(CaseClosedV1.TYPE, closed(closed)));
      case CaseEvent.Assigned assigned ->
          Optional.ofNullable(assigned.responsible())
              .map(next -> assigned(assigned.caseId(), next.memberId(), TeamRole.RESPONSIBLE));
      case CaseEvent.Joined joined ->
          Optional.of(
              assigned(
                  joined.caseId(), joined.invitation().memberId(), joined.invitation().role()));
      case CaseEvent.Succeeded next ->
          Optional.of(assigned(next.caseId(), next.successor().memberId(), TeamRole.RESPONSIBLE));
      case CaseEvent.KeeperCalled called ->
          Optional.of(
              new Publication(
                  CaseKeeperCalledV1.TYPE,
                  new CaseKeeperCalledV1(
                      called.caseId().toString(),
                      called.keeperId().toString(),
                      called.witnessIds().stream().map(MemberId::toString).toList())));
      case CaseEvent.Reported reported ->
          Optional.ofNullable(reported.coordinatorId())
              .map(told ->
                  new Publication(
                      CaseReportedV1.TYPE,
                      new CaseReportedV1(reported.caseId().toString(), told.toString())));
      case CaseEvent.Corrected it -> corrected(it.caseId(), it.toldIds(), it.witnessIds());
      case CaseEvent.Reopened it -> corrected(it.caseId(), it.toldIds(), it.witnessIds());
      case CaseEvent.Reminded reminded ->
          reminded.toldIds().isEmpty() ? Optional.empty() : Optional.of(reminded(reminded));
      case CaseEvent.Asked asked ->
          Optional.of(
              new Publication(CaseAssignmentAskedV1.TYPE, asked(asked.invitation(), asked)));
      case CaseEvent.Sealed sealed ->
          Optional.of(
              new Publication(CaseSealedV1.TYPE, new CaseSealedV1(sealed.caseId().toString())));
      case CaseEvent.Unsealed unsealed ->
          Optional.of(
              new Publication(
                  CaseUnsealedV1.TYPE, new CaseUnsealedV1(unsealed.caseId().toString())));
      case CaseEvent.NoticeLearned _,
          CaseEvent.TakenUp _,
          CaseEvent.AccountAdded _,
          CaseEvent.Declined _,
          CaseEvent.Removed _,
          CaseEvent.UnitMoved _,
          CaseEvent.Orphaned _,
          CaseEvent.TeamReturned _,
          CaseEvent.Watched _,
          CaseEvent.DeadlineMet _,
          CaseEvent.DeadlineReopened _ ->
          Optional.empty();
    };
  }

  private static Optional<Publication> corrected(
      CaseId caseId, List<MemberId> toldIds, List<MemberId> witnessIds) {
    return toldIds.isEmpty() && witnessIds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Publication(
                CaseCorrectedV1.TYPE,
                new CaseCorrectedV1(caseId.toString(), texts(toldIds), texts(witnessIds))));
  }

  private static List<String> texts(List<MemberId> ids) {
    return ids.stream().map(MemberId::toString).toList();
  }

  private static Publication assigned(CaseId caseId, MemberId memberId, TeamRole role) {
    return new Publication(
        CaseAssignedV1.TYPE,
        new CaseAssignedV1(caseId.toString(), memberId.toString(), role.name()));
  }

  private static CaseAssignmentAskedV1 asked(Invitation invitation, CaseEvent event) {
    return new CaseAssignmentAskedV1(
        event.caseId().toString(),
        invitation.id().toString(),
        invitation.memberId().toString(),
        invitation.role().name());
  }

  private static Publication reminded(CaseEvent.Reminded reminded) {
    String caseId = reminded.caseId().toString();
    String deadlineId = reminded.deadlineId().toString();
    List<String> told = reminded.toldIds().stream().map(MemberId::toString).toList();
    return reminded.rung() == Rung.PASSED
        ? new Publication(
            DeadlineMissedV1.TYPE,
            new DeadlineMissedV1(caseId, deadlineId, reminded.safeOn(), told))
        : new Publication(
            DeadlineApproachingV1.TYPE,
            new DeadlineApproachingV1(
                caseId, deadlineId, reminded.safeOn(), reminded.rung().daysBefore(), told));
  }

  private CaseOpenedV1 opened(CaseEvent.Opened opened) {
    return new CaseOpenedV1(
        opened.caseId().toString(),
        opened.memberId().toString(),
        opened.unitId().toString(),
        opened.unitPath().stream().map(UnitId::toString).toList(),
        opened.responsible() == null ? null : opened.responsible().memberId().toString(),
        opened.openedAt(),
        ids.ofMeasure(opened.memberId(), opened.measure()).toString());
  }

  private static DeadlineSetV1 set(CaseEvent.DeadlineSet set) {
    MemberId responsibleId = set.responsibleId();
    return new DeadlineSetV1(
        set.caseId().toString(),
        set.deadline().id().toString(),
        set.deadline().computed().safeOn(),
        responsibleId == null ? null : responsibleId.toString());
  }

  /** The measure is told only where the register has to undo it. */
  private static CaseClosedV1 closed(CaseEvent.Closed closed) {
    Closure closure = closed.closure();
    boolean isUndone = closure.outcome() == Closure.Outcome.REINSTATED;
    return new CaseClosedV1(
        closed.caseId().toString(),
        closed.memberId().toString(),
        closure.outcome().name(),
        closure.effectiveOn(),
        closure.closedAt(),
        isUndone ? closed.measure().kind().name() : null,
        isUndone ? closed.measure().effectiveOn() : null);
  }
}
