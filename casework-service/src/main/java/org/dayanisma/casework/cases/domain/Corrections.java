package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseEvent.Closed;
import org.dayanisma.casework.cases.domain.CaseEvent.Corrected;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What follows for an open case, sealed or not, when the register says that the report of its
 * measure was a mistake. What the case has followed already changes nothing.
 */
public record Corrections(Case present) {

  /** The number of no event. */
  private static final long NONE = 0;

  /**
   * The measure as the register corrects it. The register decides from which day it holds. Of the
   * day of notice, the newest word counts: a day that the register replaces by another gives way to
   * it, while one that was put right by hand stays if the register says nothing new. A day of
   * notice that somebody merely noted is not what was corrected: of two, the earlier is kept.
   *
   * @param notified the day of notice; null if the register knows none
   * @param mistaken the day of notice that was reported by mistake; null if none was
   */
  public Measure right(LocalDate from, @Nullable LocalDate notified, @Nullable LocalDate mistaken) {
    Measure known = present.measure();
    if (!isNoticeByHand()) {
      return known.corrected(from, notified, mistaken);
    }
    boolean isNewWord = notified != null && !notified.equals(mistaken);
    return known.on(from, isNewWord ? notified : known.notifiedOn());
  }

  private boolean isNoticeByHand() {
    return past().filter(one -> one.isNoticeByHand(present.measure().notifiedOn())).isPresent();
  }

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
    Recomputation recomputation = new Recomputation(present, recomputed);
    Correction followed = before(at).followed(upTo, at, false);
    Correction next =
        present.measure().hasDaysOf(corrected)
            ? followed
            : followed.with(
                FormerDays.of(present.measure(), PutRight.byRegister(at), recomputation.moved()));
    boolean isSeen = isWithdrawn() || !corrected.equals(present.measure());
    List<CaseEvent> events = new ArrayList<>();
    events.add(corrected(corrected, next, isSeen));
    events.addAll(recomputation.events());
    return events;
  }

  /**
   * The measure never was. A case on which nobody has worked is closed by it, with an outcome that
   * lifts nothing in the register, if there is somebody who hears of it. Otherwise it stays as it
   * is, with its deadlines, and whoever answers for it decides: what they know may be better than
   * what was reported. Where nobody does at that moment, whoever comes is told ({@link #toldTo}),
   * because whoever moves units and ends mandates chooses the moment.
   *
   * @param upTo number of the correcting event among the events of the member
   */
  public List<CaseEvent> withdrawn(long upTo, Instant at) {
    if (!isNews(upTo)) {
      return List.of();
    }
    CaseEvent withdrawn = corrected(present.measure(), before(at).followed(upTo, at, true), true);
    boolean staysOpen = present.isWorkedOn() || new Ladder(present).told().isEmpty();
    return staysOpen ? List.of(withdrawn) : List.of(withdrawn, closed(at));
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
        ? List.of(corrected(present.measure(), before(at).followed(report, at, false), true))
        : List.of();
  }

  /**
   * A measure that was taken in by hand is reported for the first time. If its day was put right by
   * hand before, the register says again from which day it holds.
   */
  public List<CaseEvent> reportedFrom(
      LocalDate effectiveOn, long report, Instant at, DeadlinePlan plan) {
    Measure known = present.measure();
    boolean isFirstWord = report != NONE && present.reportedUpTo() == NONE && upTo() == NONE;
    if (!isFirstWord || known.effectiveOn().equals(effectiveOn)) {
      return List.of();
    }
    Measure right = known.on(effectiveOn, known.notifiedOn());
    return followed(right, report, at, plan.deadlinesOf(present.id(), right));
  }

  /** Whether a report tells nothing, because it was made before a correction. */
  public boolean isOutdated(long report) {
    return report != NONE && report <= upTo();
  }

  private boolean isNews(long number) {
    return present.isOpen() && number > upTo();
  }

  private long upTo() {
    return past().map(Correction::upTo).orElse(NONE);
  }

  private boolean isWithdrawn() {
    return past().filter(Correction::withdrawn).isPresent();
  }

  private Optional<Correction> past() {
    return Optional.ofNullable(present.correction());
  }

  private Correction before(Instant at) {
    return past().orElseGet(() -> Correction.begun(at));
  }

  /**
   * Whoever answers for the case from now on hears that its measure was withdrawn; nothing if it
   * was not.
   */
  List<CaseEvent> toldTo(MemberId next) {
    return past()
        .filter(how -> how.withdrawn() && present.isOpen())
        .<List<CaseEvent>>map(how ->
            List.of(new Corrected(present.id(), present.measure(), how, List.of(next), List.of())))
        .orElse(List.of());
  }

  private CaseEvent corrected(Measure measure, Correction how, boolean isSeen) {
    Ladder ladder = new Ladder(present);
    return isSeen
        ? new Corrected(present.id(), measure, how, ladder.told(), ladder.witnesses())
        : new Corrected(present.id(), measure, how, List.of(), List.of());
  }
}
