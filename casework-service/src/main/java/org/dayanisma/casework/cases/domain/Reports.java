package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.cases.domain.CaseEvent.NoticeLearned;
import org.dayanisma.casework.cases.domain.CaseEvent.Reported;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** What a case learns when its measure is reported, or taken in, again. */
public record Reports(Case present) {

  /**
   * The measure as known after it was taken in or reported again. Of a day that was corrected
   * nothing is learned.
   *
   * @throws IllegalArgumentException if it is another measure
   */
  public Measure joined(Measure reported) {
    Measure measure = present.measure();
    if (measure.kind() != reported.kind() || !present.isOf(reported.effectiveOn())) {
      throw new IllegalArgumentException("another measure is another case");
    }
    return measure.isSameAs(reported) ? measure.joined(withoutRejected(reported)) : measure;
  }

  /** A day of notice that was put right by hand does not come back by being said again. */
  private Measure withoutRejected(Measure reported) {
    Correction past = present.correction();
    return past != null && past.hasRejected(reported.notifiedOn())
        ? reported.on(reported.effectiveOn(), null)
        : reported;
  }

  /**
   * What follows from an earlier day of notice, or of the report while notice is unknown; nothing
   * if it was known, or the case is closed.
   */
  public List<CaseEvent> noticed(Measure known, List<Deadline> recomputed) {
    if (!present.isOpen() || !isNews(known)) {
      return List.of();
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(new NoticeLearned(present.id(), known));
    recomputed.stream()
        .filter(deadline -> present.deadline(deadline.id()).map(Deadline::isOpen).orElse(true))
        .filter(this::isComputedAnew)
        .map(this::asKnown)
        .map(this::set)
        .forEach(events::add);
    return events;
  }

  private boolean isNews(Measure known) {
    Measure measure = present.measure();
    return !Objects.equals(known.notifiedOn(), measure.notifiedOn())
        || !known.startsOn().equals(measure.startsOn());
  }

  private boolean isComputedAnew(Deadline recomputed) {
    return present
        .deadline(recomputed.id())
        .filter(known -> known.computed().equals(recomputed.computed()))
        .isEmpty();
  }

  /** What is known of a deadline beside its days stays, whatever they are. */
  private Deadline asKnown(Deadline recomputed) {
    return present
        .deadline(recomputed.id())
        .map(known -> known.computedAs(recomputed.computed()))
        .orElse(recomputed);
  }

  private CaseEvent set(Deadline deadline) {
    return new DeadlineSet(present.id(), deadline, present.responsibleId().orElse(null));
  }

  /**
   * Notes that a report of the measure reached those who need to know; nothing happens if it is
   * noted already. The coordinator is told of the first report, which through a sealed case reaches
   * nobody outside. After it, every report counts as having reached somebody, even if the case has
   * been sealed since: otherwise the effect of a second report would show that it was sealed.
   * Through a closed case no report reaches anybody: nobody is dismissed again without having been
   * taken back, so a new report is a new wrong.
   *
   * @param nearest the coordinator nearest to the case; they are told unless they are on its team
   */
  public List<CaseEvent> reached(long upTo, @Nullable MemberId nearest) {
    long before = present.reportedUpTo();
    boolean reachesSomebody = present.isOpen() && (before > 0 || !present.isSealed());
    if (!reachesSomebody || upTo <= before) {
      return List.of();
    }
    boolean isNews = before == 0 && !present.team().includes(nearest);
    return List.of(new Reported(present.id(), upTo, isNews ? nearest : null));
  }
}
