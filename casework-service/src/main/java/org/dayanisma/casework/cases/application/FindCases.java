package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Reading of cases, narrowed to what the actor needs to know. Whatever does not exist for the actor
 * is answered after the same look-ups as what does not exist at all.
 */
@Service
public record FindCases(
    Cases cases, CaseOverviews overviews, EmergencyAccess emergencies, InstantSource clock) {

  /** The case, for those who may work on it, and those to whom it was opened in an emergency. */
  public Optional<Versioned<Case>> byId(Actor actor, CaseId id) {
    Optional<Found<CaseRelations, Case>> found = cases.look(id);
    Optional<CaseRelations> known = found.map(Found::relations);
    boolean works = known.filter(one -> CaseAccess.mayWorkOn(actor, one)).isPresent();
    return works || isBehindOpenGlass(actor, id, known) ? found.map(Found::open) : Optional.empty();
  }

  /** The case and who was asked to join it, for those who may know of that. */
  public Optional<Asking> askings(Actor actor, CaseId id) {
    return found(actor, id, CaseAccess::mayKnowOf)
        .map(found -> Asking.shownTo(actor, found.value()));
  }

  /** The case, for the keeper of last resort who was called for it. */
  public Optional<Versioned<Case>> toKeep(Actor actor, CaseId id) {
    return found(actor, id, CaseAccess::keeps);
  }

  private Optional<Versioned<Case>> found(
      Actor actor, CaseId id, BiPredicate<Actor, CaseRelations> mayKnow) {
    return cases.look(id).filter(found -> mayKnow.test(actor, found.relations())).map(Found::open);
  }

  /** By what access is decided, for those who may know that there is the case. */
  public Optional<CaseRelations> known(Actor actor, CaseId id) {
    return cases.relations(id).filter(found -> CaseAccess.mayKnowOf(actor, found));
  }

  /** The same for the case of a deadline, for those who may work on it. */
  public Optional<CaseRelations> knownByDeadline(Actor actor, DeadlineId deadlineId) {
    return cases
        .lookByDeadline(deadlineId)
        .map(Found::relations)
        .filter(found -> CaseAccess.mayWorkOn(actor, found));
  }

  /** The same for the keeper of last resort. */
  public Optional<CaseRelations> kept(Actor actor, CaseId id) {
    return cases.relations(id).filter(found -> CaseAccess.keeps(actor, found));
  }

  /** Whether an answer about this case may still be given to the actor. */
  public boolean mayStillKnowOf(Actor actor, CaseId id) {
    return known(actor, id).isPresent();
  }

  /** The same for what a keeper was answered. */
  public boolean mayStillKeep(Actor actor, CaseId id) {
    return kept(actor, id).isPresent();
  }

  /** The same for the case of a deadline. */
  public boolean mayStillKnowOfDeadline(Actor actor, DeadlineId deadlineId) {
    return knownByDeadline(actor, deadlineId).isPresent();
  }

  /** Lines the actor may see. */
  public List<CaseOverview> list(Actor actor, CaseQuery asked, int limit) {
    return overviews.find(asked.readBy(CaseAccess.reader(actor)), limit);
  }

  /** Only as long as the actor still reaches the case. */
  private boolean isBehindOpenGlass(Actor actor, CaseId id, Optional<CaseRelations> found) {
    MemberId memberId = new Acting(actor).memberId();
    if (memberId == null || !CaseAccess.mayBreakGlass(actor)) {
      return false;
    }
    Predicate<CaseRelations> opened = emergencies.openedTo(memberId, id, clock.instant());
    return found
        .filter(opened)
        .filter(known -> CaseAccess.mayReadBehindGlass(actor, known))
        .isPresent();
  }
}
