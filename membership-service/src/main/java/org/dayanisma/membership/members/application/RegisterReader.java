package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.application.RegisterMembers.Entry;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;

/**
 * Reads the lines of one register, each once and in their order: it counts equal lines, because
 * nothing tells such people apart but that there are several.
 */
final class RegisterReader {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

  private final UnitPath unit;
  private final OfficialTime time;
  private final NumberingPlans plans;
  private final String userId;
  private final Map<EqualLine, Integer> counted = new HashMap<>();

  /**
   * @param userId of whoever takes the register over
   */
  RegisterReader(UnitPath unit, OfficialTime time, NumberingPlans plans, String userId) {
    this.unit = unit;
    this.userId = userId;
    this.time = time;
    this.plans = plans;
  }

  /**
   * A line without a fault.
   *
   * @param line counted from 0
   * @param isNamed whether it has an id or a national id, by which it is known
   */
  record Good(int line, boolean isNamed, List<MemberEvent> events) {

    Member member() {
      return Member.from(events);
    }
  }

  /** All that a line without an id and a national id says; its unit is that of the register. */
  private record EqualLine(PersonDraft.Checked form, LocalDate admittedOn) {}

  /** Reads the next line. */
  Outcome<Good> read(int line, Entry entry) {
    LocalDate today = time.today();
    LocalDate admittedOn = entry.admittedOn() == null ? today : entry.admittedOn();
    if (admittedOn.isAfter(today)) {
      return refused(Refusal.invalid("/admittedOn", MemberRefusal.ADMITTED_IN_FUTURE));
    }
    if (admittedOn.isBefore(EARLIEST)) {
      return refused(Refusal.invalid("/admittedOn", MemberRefusal.TOO_EARLY));
    }
    Optional<MemberId> id = MemberId.read(entry.id());
    if (id.isEmpty()) {
      return refused(Refusal.invalid("/id", GeneralRefusal.UUID));
    }
    boolean isNamed = entry.ofItself() || entry.form().nationalId() != null;
    return entry
        .form()
        .check(today, plans)
        .then(form ->
            Member.takenOver(
                id.get(),
                unit,
                form,
                admittedOn,
                time.now(),
                isNamed ? null : equalBefore(new EqualLine(form, admittedOn)),
                userId))
        .map(events -> new Good(line, isNamed, events));
  }

  private int equalBefore(EqualLine line) {
    return counted.merge(line, 1, Integer::sum) - 1;
  }
}
