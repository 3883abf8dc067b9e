package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseEvent.Corrected;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The days of a measure, put right by those who work on the case. Joining a report only ever takes
 * the earlier day; this alone takes a later one as well, and keeps what stood before.
 */
public record RightDays(Case present) {

  /**
   * What somebody says; what they leave out stays as it is.
   *
   * @param noticeUnknown whether no notice is known; then {@code notifiedOn} is null
   */
  public record Said(
      @Nullable LocalDate effectiveOn, @Nullable LocalDate notifiedOn, boolean noticeUnknown) {

    private Measure of(Measure known) {
      LocalDate notified = notifiedOn == null ? known.notifiedOn() : notifiedOn;
      return known.on(
          effectiveOn == null ? known.effectiveOn() : effectiveOn, noticeUnknown ? null : notified);
    }
  }

  /**
   * Puts the days right. The deadlines are computed again and announced as after a report, what was
   * lodged stays lodged, and whoever answers for the case is told unless they did it themselves.
   * The day from which the measure holds is the register's as soon as it has reported the measure.
   *
   * @param today the legal day of the request
   */
  public Outcome<List<CaseEvent>> say(Said said, PutRight how, LocalDate today, DeadlinePlan plan) {
    if (!present.isOpen()) {
      return Outcome.conflict(CaseRefusal.ALREADY_CLOSED);
    }
    if (said.noticeUnknown() && said.notifiedOn() != null) {
      return Outcome.invalid("/noticeUnknown", CaseRefusal.NOTICE_GIVEN);
    }
    Measure right = said.of(present.measure());
    List<Fault> faults = right.faults(today);
    if (!faults.isEmpty()) {
      return Outcome.refused(Refusal.invalid(faults));
    }
    if (!right.effectiveOn().equals(present.measure().effectiveOn()) && isTheRegisters()) {
      return Outcome.invalid("/effectiveOn", CaseRefusal.REGISTER_DECIDES);
    }
    if (right.hasDaysOf(present.measure())) {
      return Outcome.conflict(CaseRefusal.SAME_DAYS);
    }
    return past().filter(Correction::isFull).isPresent()
        ? Outcome.conflict(CaseRefusal.CORRECTIONS_FULL)
        : Outcome.accepted(corrected(right, how, plan.deadlinesOf(present.id(), right)));
  }

  private boolean isTheRegisters() {
    return present.reportedUpTo() > 0 || past().filter(one -> one.upTo() > 0).isPresent();
  }

  private Optional<Correction> past() {
    return Optional.ofNullable(present.correction());
  }

  private List<CaseEvent> corrected(Measure right, PutRight how, List<Deadline> computed) {
    Recomputation recomputation = new Recomputation(present, computed);
    Correction next =
        past()
            .orElseGet(() -> Correction.begun(how.at()))
            .with(FormerDays.of(present.measure(), how, recomputation.moved()));
    List<MemberId> told =
        new Ladder(present).told().stream().filter(one -> !one.equals(how.by())).toList();
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Corrected(present.id(), right, next, told, List.of()));
    events.addAll(recomputation.events());
    return events;
  }
}
