package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** What happened to a case. */
public sealed interface CaseEvent {

  CaseId caseId();

  /**
   * A case began with its first measure.
   *
   * @param byHand whether somebody took the measure in, and it was not only reported
   */
  record Opened(
      CaseId caseId,
      MemberId memberId,
      UnitId unitId,
      List<UnitId> unitPath,
      Measure measure,
      @Nullable Responsible responsible,
      Account account,
      Instant openedAt,
      boolean byHand)
      implements CaseEvent {
    public Opened {
      unitPath = List.copyOf(unitPath);
    }
  }

  /** A deadline was set, computed again, or handed to another responsible person. */
  record DeadlineSet(CaseId caseId, Deadline deadline, @Nullable MemberId responsibleId)
      implements CaseEvent {}

  /** An earlier day of notice of the measure became known, or of the report of it. */
  record NoticeLearned(CaseId caseId, Measure measure) implements CaseEvent {}

  /**
   * What was reported of the measure was a mistake, or its days were put right within the case.
   *
   * @param measure as it is known now; what it was if it never was
   * @param toldIds who is told; nobody if nothing has changed that they could see, or if nobody
   *     answers for the case
   * @param witnessIds who answered for the case before and hears that there was something; this
   *     opens nothing to them
   */
  record Corrected(
      CaseId caseId,
      Measure measure,
      Correction correction,
      List<MemberId> toldIds,
      List<MemberId> witnessIds)
      implements CaseEvent {
    public Corrected {
      toldIds = List.copyOf(toldIds);
      witnessIds = List.copyOf(witnessIds);
    }
  }

  /**
   * The register took the reinstatement back with which the case had ended; it is open again.
   *
   * @param toldIds who is told
   * @param witnessIds as of {@link Corrected}
   */
  record Reopened(
      CaseId caseId, Correction correction, List<MemberId> toldIds, List<MemberId> witnessIds)
      implements CaseEvent {
    public Reopened {
      toldIds = List.copyOf(toldIds);
      witnessIds = List.copyOf(witnessIds);
    }
  }

  /** Somebody took the measure in by hand, and it had this case already. */
  record TakenUp(CaseId caseId) implements CaseEvent {}

  /** Somebody wrote down more about the measure, when it was taken in again. */
  record AccountAdded(CaseId caseId, Account.Addition addition) implements CaseEvent {}

  /** Another person, or for now nobody, answers for the case. */
  record Assigned(CaseId caseId, @Nullable Responsible responsible) implements CaseEvent {}

  /** The path from the root to the case's unit has changed. */
  record UnitMoved(CaseId caseId, List<UnitId> unitPath) implements CaseEvent {
    public UnitMoved {
      unitPath = List.copyOf(unitPath);
    }
  }

  /** Somebody was asked to join the team. */
  record Asked(CaseId caseId, Invitation invitation) implements CaseEvent {}

  /** Somebody who was asked has joined the team. */
  record Joined(CaseId caseId, Invitation invitation) implements CaseEvent {}

  /** Somebody who was asked does not join. */
  record Declined(CaseId caseId, Invitation invitation) implements CaseEvent {}

  /** Somebody left the team, or is no longer asked to join it. */
  record Removed(CaseId caseId, Removal removal) implements CaseEvent {}

  /** From now on the case exists for its team only. */
  record Sealed(CaseId caseId, Instant at, String reason) implements CaseEvent {}

  /** The case exists again for everybody who needs to know of it. */
  record Unsealed(CaseId caseId, Instant at, String reason) implements CaseEvent {}

  /**
   * From now on these members of a sealed case's team watch over its sealing: they were not
   * subordinate to the responsible when it was sealed, or when they joined.
   */
  record Watched(CaseId caseId, List<MemberId> memberIds) implements CaseEvent {
    public Watched {
      memberIds = List.copyOf(memberIds);
    }
  }

  /**
   * The responsible of the sealed case holds no legal office any more; from now on a colleague
   * answers for it. The former responsible stays on the team, in case they are given an office
   * again.
   */
  record Succeeded(CaseId caseId, Responsible successor) implements CaseEvent {}

  /**
   * Nobody is left who could work on the sealed case: the team has gone, and there is no keeper.
   */
  record Orphaned(CaseId caseId) implements CaseEvent {}

  /**
   * A keeper of last resort was found for the sealed case whose team has gone.
   *
   * @param witnessIds who is told that it happened: the former team and another data-protection
   *     officer, because whoever gives offices may have chosen the keeper
   */
  record KeeperCalled(CaseId caseId, MemberId keeperId, List<MemberId> witnessIds)
      implements CaseEvent {
    public KeeperCalled {
      witnessIds = List.copyOf(witnessIds);
    }
  }

  /** Somebody of the team is there again; the keeper is no longer needed. */
  record TeamReturned(CaseId caseId) implements CaseEvent {}

  /**
   * The measure was reported, and through this case those who need to know of it do.
   *
   * @param upTo number of the reporting event among the events of the member
   * @param coordinatorId the coordinator who must hear of it; null if they know of the case
   */
  record Reported(CaseId caseId, long upTo, @Nullable MemberId coordinatorId)
      implements CaseEvent {}

  /**
   * Whoever answers for the case is reminded of a deadline.
   *
   * @param toldIds who is told: the keeper if nobody of the team is left, or else the responsible,
   *     or else the team; nobody if there is no team
   */
  record Reminded(
      CaseId caseId, DeadlineId deadlineId, LocalDate safeOn, Rung rung, List<MemberId> toldIds)
      implements CaseEvent {
    public Reminded {
      toldIds = List.copyOf(toldIds);
    }
  }

  /** The remedy was lodged, in time or not. */
  record DeadlineMet(CaseId caseId, DeadlineId deadlineId, Lodging lodging) implements CaseEvent {}

  /** The remedy was not lodged after all; the deadline runs again. */
  record DeadlineReopened(CaseId caseId, DeadlineId deadlineId, Reopening reopening)
      implements CaseEvent {}

  /** The case ended. */
  record Closed(CaseId caseId, MemberId memberId, Measure measure, Closure closure)
      implements CaseEvent {}
}
