package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseEvent.Reminded;
import org.dayanisma.casework.register.domain.MemberId;

/** The reminders of the deadlines of a case, {@link Rung} by rung. */
public record Ladder(Case present) {

  /** The day of the next reminder of a deadline; empty if there is none. */
  public Optional<LocalDate> remindsOn() {
    return present.deadlines().stream()
        .flatMap(deadline -> deadline.remindsOn().stream())
        .min(LocalDate::compareTo);
  }

  /**
   * Reminds of the deadlines that have come to another rung; nothing if all were reminded of, or
   * while a sealed case of whose team nobody is left has no keeper. Whoever takes a case on later
   * is reminded then.
   */
  public List<CaseEvent> remind(LocalDate today) {
    if (present.keeping() != null && present.keeperId() == null) {
      return List.of();
    }
    return present.deadlines().stream()
        .<CaseEvent>mapMulti((deadline, events) ->
            deadline.due(today).map(rung -> reminder(deadline, rung)).ifPresent(events))
        .toList();
  }

  private CaseEvent reminder(Deadline deadline, Rung rung) {
    return new Reminded(present.id(), deadline.id(), deadline.computed().safeOn(), rung, told());
  }

  /**
   * Who is told of what has to be done about the case: the keeper if nobody of the team is left, or
   * else the responsible, or else the team.
   */
  List<MemberId> told() {
    return Optional.ofNullable(present.keeperId())
        .or(present::responsibleId)
        .map(List::of)
        .orElseGet(present.team()::memberIds);
  }

  /**
   * Who answered for the case before and hears, without any more, that the register corrected what
   * it is about: or whoever moves units and ends mandates could choose who is told. Nobody while it
   * is sealed, and nobody who had to leave.
   */
  List<MemberId> witnesses() {
    List<MemberId> told = told();
    List<MemberId> left = present.team().removed().stream().map(Removal::memberId).toList();
    return present.isSealed()
        ? List.of()
        : present.history().answered().stream()
            .filter(one -> !told.contains(one) && !left.contains(one))
            .toList();
  }
}
