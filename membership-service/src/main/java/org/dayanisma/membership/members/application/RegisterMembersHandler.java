package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.RefusalCode;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.application.RegisterMembers.Entry;
import org.dayanisma.membership.members.application.RegisterMembers.Rejected;
import org.dayanisma.membership.members.application.RegisterMembers.Result;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.RightsRefusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes over registers: good lines are stored, bad ones are reported, and a repetition changes
 * nothing.
 */
@Service
public record RegisterMembersHandler(
    Members members, Units units, OfficialTime time, NumberingPlans plans) {

  public Outcome<Result> handle(RegisterMembers command) {
    Optional<Unit> unit = findUnit(command.unitId());
    if (unit.isEmpty()) {
      return refused(Refusal.invalid("/unitId", RightsRefusal.UNKNOWN_UNIT));
    }
    if (!Rights.takesOverRegister(command.actor(), unit.get().path())) {
      return refused(Refusal.forbidden());
    }
    if (command.entries().size() > RegisterMembers.MOST_LINES) {
      return refused(Refusal.invalid("/members", MemberRefusal.TOO_MANY_MEMBERS));
    }
    return accepted(register(unit.get().path(), command.entries()));
  }

  private Optional<Unit> findUnit(@Nullable String unitId) {
    return unitId == null
        ? Optional.empty()
        : UnitId.read(unitId).flatMap(units::find).map(Versioned::value);
  }

  private Result register(UnitPath unit, List<Entry> entries) {
    List<Integer> goodLines = new ArrayList<>();
    List<List<MemberEvent>> newMembers = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (int line = 0; line < entries.size(); line++) {
      switch (check(unit, entries.get(line))) {
        case Outcome.Refused<List<MemberEvent>>(Refusal refusal) ->
            rejected.add(new Rejected(line, refusal.faults()));
        case Outcome.Accepted<List<MemberEvent>>(List<MemberEvent> events) -> {
          goodLines.add(line);
          newMembers.add(events);
        }
      }
    }
    return store(goodLines, newMembers, rejected);
  }

  private Result store(
      List<Integer> lines, List<List<MemberEvent>> newMembers, List<Rejected> rejected) {
    int registered = 0;
    int unchanged = 0;
    List<Added> added = newMembers.isEmpty() ? List.of() : members.addAll(newMembers);
    for (int i = 0; i < added.size(); i++) {
      switch (added.get(i)) {
        case ADDED -> registered++;
        case UNCHANGED -> unchanged++;
        case ID_TAKEN -> rejected.add(reject(lines.get(i), "/id", MemberRefusal.ID_TAKEN));
        case DUPLICATE ->
            rejected.add(reject(lines.get(i), "/nationalId", MemberRefusal.OTHERS_NATIONAL_ID));
      }
    }
    rejected.sort(Comparator.comparingInt(Rejected::index));
    MetMembers met = MetMembers.by(newMembers, added, members::holdersOf);
    return new Result(registered, unchanged, rejected, met.members(), met.guesses());
  }

  private static Rejected reject(int line, String pointer, RefusalCode reason) {
    return new Rejected(line, List.of(new Fault(pointer, reason)));
  }

  private Outcome<List<MemberEvent>> check(UnitPath unit, Entry entry) {
    LocalDate today = time.today();
    LocalDate admittedOn = entry.admittedOn() == null ? today : entry.admittedOn();
    if (admittedOn.isAfter(today)) {
      return refused(Refusal.invalid("/admittedOn", MemberRefusal.ADMITTED_IN_FUTURE));
    }
    Optional<MemberId> id = MemberId.read(entry.id());
    if (id.isEmpty()) {
      return refused(Refusal.invalid("/id", GeneralRefusal.UUID));
    }
    return entry
        .form()
        .check(today, plans)
        .then(form -> takeOver(id.get(), unit, form, admittedOn));
  }

  private Outcome<List<MemberEvent>> takeOver(
      MemberId id, UnitPath unit, PersonDraft.Checked form, LocalDate admittedOn) {
    LocalDate birth = form.person().birthDate();
    if (birth != null && admittedOn.isBefore(birth)) {
      return refused(Refusal.invalid("/admittedOn", MemberRefusal.BEFORE_BIRTH));
    }
    return accepted(Member.takenOver(id, unit, form, admittedOn, time.now()));
  }
}
