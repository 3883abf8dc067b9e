package org.dayanisma.casework.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a case. */
public sealed interface CaseEvent {

  CaseId caseId();

  /** A case began with its first measure. */
  record Opened(
      CaseId caseId,
      String memberId,
      String unitId,
      List<String> unitPath,
      Measure measure,
      @Nullable Responsible responsible,
      @Nullable String summary,
      Instant openedAt)
      implements CaseEvent {
    public Opened {
      unitPath = List.copyOf(unitPath);
    }
  }

  /** A deadline was set, computed again, or handed to another responsible person. */
  record DeadlineSet(CaseId caseId, Deadline deadline, @Nullable String responsibleId)
      implements CaseEvent {}

  /** An earlier day of notice of the measure became known. */
  record NoticeLearned(CaseId caseId, Measure measure) implements CaseEvent {}

  /** Another person, or for now nobody, answers for the case. */
  record Assigned(CaseId caseId, @Nullable Responsible responsible) implements CaseEvent {}

  /** The way from the root to the case's unit is another. */
  record UnitMoved(CaseId caseId, List<String> unitPath) implements CaseEvent {
    public UnitMoved {
      unitPath = List.copyOf(unitPath);
    }
  }

  /** Somebody was asked to join the team. */
  record Asked(CaseId caseId, Invitation invitation) implements CaseEvent {}

  /** Whoever was asked has joined the team. */
  record Joined(CaseId caseId, Invitation invitation) implements CaseEvent {}

  /** Whoever was asked does not join. */
  record Declined(CaseId caseId, Invitation invitation) implements CaseEvent {}

  /** Somebody left the team, or is no longer asked to join it. */
  record Removed(CaseId caseId, Removal removal) implements CaseEvent {}

  /** From now on the case exists for its team only. */
  record Sealed(CaseId caseId, Instant at, String reason) implements CaseEvent {}

  /** The case exists again for all who need to know of it. */
  record Unsealed(CaseId caseId, Instant at, String reason) implements CaseEvent {}

  /** The remedy was lodged. */
  record DeadlineMet(CaseId caseId, String deadlineId) implements CaseEvent {}

  /** The case ended. */
  record Closed(CaseId caseId, String memberId, Closure closure) implements CaseEvent {}
}
