package org.dayanisma.casework.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All cases. Free text is encrypted where they are kept. */
public interface Cases {

  Optional<Case> find(CaseId id);

  /** What access to the case is decided by; one look-up whether there is such a case or not. */
  Optional<CaseRelations> relations(CaseId id);

  /** The same for the case that carries this deadline. */
  Optional<CaseRelations> relationsByDeadline(String deadlineId);

  /** Those of these cases that there are, in one look-up. */
  List<CaseRelations> relationsOf(List<CaseId> ids);

  /** Stores a new case with its events; false if there is one with this id already. */
  boolean add(Case opened, List<CaseEvent> events);

  /** Stores the next state with the events that led to it; false if somebody else was faster. */
  boolean save(Case before, List<CaseEvent> events);

  /** Every case of a member, also entries whose case was never stored. */
  List<CaseId> ofMember(String memberId);

  /** Makes the free text of a case unreadable for ever; repeating it changes nothing. */
  void eraseTexts(CaseId id);

  /**
   * Cases of exactly this unit, open or closed, in the order of their ids; at most {@code limit}.
   *
   * @param after only cases behind this one
   */
  List<CaseId> ofUnit(String unitId, @Nullable CaseId after, int limit);

  /** Some open cases of the unit's subtree that nobody answers for; at most {@code limit}. */
  List<CaseId> unassignedBelow(String unitId, int limit);

  /**
   * Open cases of the unit's subtree that fell to this person by mandate; at most {@code limit}.
   */
  List<CaseId> fallenByMandateTo(String memberId, String unitId, int limit);
}
