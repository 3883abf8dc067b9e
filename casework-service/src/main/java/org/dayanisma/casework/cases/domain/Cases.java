package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Found;
import org.jspecify.annotations.Nullable;

/** All cases. Free text is encrypted where they are kept. */
public interface Cases extends Aggregates<CaseId, Case, CaseEvent> {

  /**
   * The values by which access to the case is decided, and the case itself; this takes the same
   * number of look-ups whether there is such a case or not, and opening it takes no more.
   */
  Optional<Found<CaseRelations, Case>> look(CaseId id);

  /** The same for the case that carries this deadline. */
  Optional<Found<CaseRelations, Case>> lookByDeadline(DeadlineId deadlineId);

  /** The values by which access to the case is decided. */
  default Optional<CaseRelations> relations(CaseId id) {
    return look(id).map(Found::relations);
  }

  /**
   * The cases of one measure, the oldest first; there can be several when some are sealed. This
   * takes the same number of look-ups whether there are any or not.
   *
   * @param effectiveOn the day on which the measure takes effect, or was said to before it was
   *     corrected
   */
  List<CaseRelations> ofMeasure(MemberId memberId, CaseKind kind, LocalDate effectiveOn);

  /**
   * The cases of a member that ended with a reinstatement, and those that did and are open again,
   * the oldest first.
   */
  List<CaseRelations> reinstated(MemberId memberId);

  /**
   * Some open cases in the unit's subtree that are not sealed and for which nobody answers; at most
   * {@code limit}.
   */
  List<CaseId> unassignedBelow(UnitId unitId, int limit);

  /**
   * Some open cases in the unit's subtree that are not sealed and for which this person answers,
   * chosen or by mandate; at most {@code limit}.
   */
  List<CaseId> ledBelow(UnitId unitId, MemberId memberId, int limit);

  /**
   * Open sealed cases with this person on the team, in the order of their ids; at most {@code
   * limit}.
   *
   * @param after only cases after this one
   */
  List<CaseId> sealedWith(MemberId memberId, @Nullable CaseId after, int limit);

  /**
   * Open sealed cases of whose team nobody is left, in the order of their ids; at most {@code
   * limit}.
   *
   * @param after only cases after this one
   */
  List<CaseId> orphaned(@Nullable CaseId after, int limit);

  /**
   * Cases with a deadline of which somebody has to be reminded on this day or before, in the order
   * of their ids; at most {@code limit}.
   *
   * @param after only cases after this one
   */
  List<CaseId> toRemind(LocalDate today, @Nullable CaseId after, int limit);

  /** How many open sealed cases have nobody left of their team and no keeper. */
  long countWithoutKeeper();
}
