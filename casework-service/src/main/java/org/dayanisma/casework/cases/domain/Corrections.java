package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.cases.domain.CaseEvent.Closed;
import org.dayanisma.casework.cases.domain.CaseEvent.Corrected;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.register.domain.MemberId;

/**
 * What follows for an open case, sealed or not, when the report of its measure was a mistake. What
 * the case has followed already changes nothing.
 */
public record Corrections(Case present) {

  /** The number of no event. */
  private static final long NONE = 0;

  /**
   * The measure was of other days. Its deadlines are computed again, also to a later day, which no
   * report could do; what was lodged stays lodged, and is judged by the new days. A deadline that
   * cannot be computed for them is cancelled.
   *
   * @param upTo number of the correcting event among the events of the member
   * @param recomputed the deadlines of the corrected measure
   */
  public List<CaseEvent> followed(
      Measure corrected, long upTo, Instant at, List<Deadline> recomputed) {
    if (!isNews(upTo)) {
      return List.of();
    }
    boolean isSeen = isWithdrawn() || !corrected.equals(present.measure());
    List<CaseEvent> events = new ArrayList<>();
    events.add(corrected(corrected, upTo, at, false, isSeen));
    recomputed.stream().flatMap(this::computedAgain).map(this::set).forEach(events::add);
    present.deadlines().stream()
        .filter(Deadline::isOpen)
        .filter(known -> recomputed.stream().noneMatch(other -> other.id().equals(known.id())))
        .map(Deadline::cancelled)
        .map(this::set)
        .forEach(events::add);
    return events;
  }

  private Stream<Deadline> computedAgain(Deadline recomputed) {
    Optional<Deadline> known = present.deadline(recomputed.id());
    return known.filter(one -> one.computed().equals(recomputed.computed())).isPresent()
        ? Stream.empty()
        : Stream.of(known.map(one -> one.computedAs(recomputed.computed())).orElse(recomputed));
  }

  private CaseEvent set(Deadline deadline) {
    return new DeadlineSet(present.id(), deadline, present.responsibleId().orElse(null));
  }

  /**
   * The measure never was. A case on which nobody has worked is closed by it, with an outcome that
   * lifts nothing in the register. Otherwise it stays as it is, with its deadlines, and its team
   * decides: what they know may be better than what was reported.
   *
   * @param upTo number of the correcting event among the events of the member
   */
  public List<CaseEvent> withdrawn(long upTo, Instant at) {
    if (!isNews(upTo)) {
      return List.of();
    }
    CaseEvent withdrawn = corrected(present.measure(), upTo, at, true, true);
    return isWorkedOn() ? List.of(withdrawn) : List.of(withdrawn, closed(at));
  }

  private CaseEvent closed(Instant at) {
    Measure measure = present.measure();
    return new Closed(
        present.id(),
        present.memberId(),
        measure,
        new Closure(Closure.Outcome.MEASURE_WITHDRAWN, measure.effectiveOn(), at, null));
  }

  /** A measure that had been withdrawn was reported again, and holds. */
  public List<CaseEvent> heldAgain(long report, Instant at) {
    return isWithdrawn() && isNews(report)
        ? List.of(corrected(present.measure(), report, at, false, true))
        : List.of();
  }

  /** Whether a report tells nothing, because it was made before a correction. */
  public boolean isOutdated(long report) {
    return report != NONE && report <= upTo();
  }

  private boolean isNews(long number) {
    return present.isOpen() && number > upTo();
  }

  private long upTo() {
    Correction last = present.correction();
    return last == null ? NONE : last.upTo();
  }

  private boolean isWithdrawn() {
    Correction last = present.correction();
    return last != null && last.withdrawn();
  }

  /** Whether anybody has done more about it than to be there when it opened. */
  private boolean isWorkedOn() {
    Responsible responsible = present.responsible();
    boolean wasChosen = responsible != null && !responsible.byMandate();
    boolean hasTeam =
        !present.team().colleagues().isEmpty()
            || !present.team().asked().isEmpty()
            || !present.team().removed().isEmpty();
    boolean hasTexts = present.sealing() != null || !present.account().equals(Account.NONE);
    return wasChosen
        || hasTeam
        || hasTexts
        || present.deadlines().stream()
            .anyMatch(one -> one.lodging() != null || one.reopening() != null);
  }

  private CaseEvent corrected(
      Measure measure, long upTo, Instant at, boolean withdrawn, boolean isSeen) {
    List<MemberId> told = isSeen ? new Ladder(present).told() : List.of();
    return new Corrected(
        present.id(), measure, new Correction(upTo, at, withdrawn, formerDays(measure)), told);
  }

  private List<LocalDate> formerDays(Measure corrected) {
    return Stream.concat(present.formerDays().stream(), Stream.of(present.measure().effectiveOn()))
        .distinct()
        .filter(day -> !day.equals(corrected.effectiveOn()))
        .toList();
  }
}
