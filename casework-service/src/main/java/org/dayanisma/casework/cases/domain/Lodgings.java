package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineMet;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineReopened;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/** Decisions about what was lodged in a case. */
public record Lodgings(Case present) {

  /**
   * Notes that a remedy was lodged. One that was lodged too late is noted, too; its deadline is not
   * kept by it.
   *
   * @param today the legal day of the request
   */
  public Outcome<List<CaseEvent>> complete(
      DeadlineId deadlineId, Lodging lodging, LocalDate today) {
    Optional<Deadline> open = present.deadline(deadlineId).filter(Deadline::isOpen);
    if (open.isEmpty()) {
      return Outcome.conflict(CaseRefusal.DEADLINE_NOT_OPEN);
    }
    if (lodging.on().isAfter(today)) {
      return Outcome.refused(Case.inTheFuture("/lodgedOn", today));
    }
    return lodging.on().isBefore(open.get().computed().start().on())
        ? Outcome.invalid("/lodgedOn", CaseRefusal.BEFORE_START)
        : Outcome.accepted(List.of(new DeadlineMet(present.id(), deadlineId, lodging)));
  }

  /**
   * Takes back that a remedy was lodged. The deadline runs again, and whoever answers for the case
   * is told of it and reminded from the rung of the day on.
   *
   * @param by who takes it back; null for a program
   */
  public Outcome<List<CaseEvent>> reopen(
      DeadlineId deadlineId, @Nullable MemberId by, Instant at, String reason) {
    if (!present.isOpen()) {
      return Outcome.conflict(CaseRefusal.ALREADY_CLOSED);
    }
    Deadline lodged = present.deadline(deadlineId).orElseThrow();
    Lodging noted = lodged.lodging();
    if (noted == null) {
      return Outcome.conflict(CaseRefusal.DEADLINE_NOT_LODGED);
    }
    Reopening why = new Reopening(by, at, reason, noted);
    return Outcome.accepted(
        List.of(
            new DeadlineReopened(present.id(), deadlineId, why),
            new DeadlineSet(
                present.id(), lodged.reopened(why), present.responsibleId().orElse(null))));
  }
}
