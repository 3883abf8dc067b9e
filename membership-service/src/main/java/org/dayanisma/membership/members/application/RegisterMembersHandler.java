package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.RefusalCode;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.application.ChangedLines.Changed;
import org.dayanisma.membership.members.application.RegisterMembers.Entry;
import org.dayanisma.membership.members.application.RegisterMembers.Rejected;
import org.dayanisma.membership.members.application.RegisterMembers.Result;
import org.dayanisma.membership.members.application.RegisterReader.Good;
import org.dayanisma.membership.members.application.RegisteredLines.Known;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NumberingPlans;
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
    Members members,
    Units units,
    OfficialTime time,
    NumberingPlans plans,
    RegisteredLines registered) {

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
    return unit.get()
        .receivesPeople()
        .map(path -> register(command.actor(), path, command.entries()));
  }

  private Optional<Unit> findUnit(@Nullable String unitId) {
    return unitId == null
        ? Optional.empty()
        : UnitId.read(unitId).flatMap(units::find).map(Versioned::value);
  }

  private Result register(Actor actor, UnitPath unit, List<Entry> entries) {
    RegisterReader reader = new RegisterReader(unit, time, plans, actor.userId());
    List<Good> good = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (int line = 0; line < entries.size(); line++) {
      switch (reader.read(line, entries.get(line))) {
        case Outcome.Refused<Good>(Refusal refusal) ->
            rejected.add(new Rejected(line, refusal.faults()));
        case Outcome.Accepted<Good>(Good read) -> good.add(read);
      }
    }
    WholeLines wholeLines = new WholeLines(registered, units, actor);
    Map<Integer, Known> known = wholeLines.knownByWhatTheySay(good);
    return store(
        actor,
        wholeLines,
        good.stream().filter(line -> !known.containsKey(line.line())).toList(),
        known,
        rejected);
  }

  private Result store(
      Actor actor,
      WholeLines wholeLines,
      List<Good> lines,
      Map<Integer, Known> known,
      List<Rejected> rejected) {
    List<List<MemberEvent>> newMembers = lines.stream().map(Good::events).toList();
    List<MemberId> entered = new ArrayList<>();
    List<Added> added = newMembers.isEmpty() ? List.of() : members.addAll(newMembers);
    Map<Integer, Known> recognised = new HashMap<>(known);
    recognised.putAll(wholeLines.repeated(lines, added));
    Map<Integer, MemberId> whole = new HashMap<>();
    recognised.forEach((line, one) -> whole.put(line, one.id()));
    Map<Integer, Changed> shown = shownTo(actor, lines, added, whole);
    for (int i = 0; i < added.size(); i++) {
      int line = lines.get(i).line();
      switch (added.get(i)) {
        case ADDED -> entered.add(lines.get(i).member().id());
        case UNCHANGED -> {
          if (!whole.containsKey(line) && !shown.containsKey(line)) {
            rejected.add(reject(line, place(lines.get(i)), MemberRefusal.CHANGED_LINE));
          }
        }
        case ID_TAKEN -> {
          if (!whole.containsKey(line) && !shown.containsKey(line)) {
            rejected.add(reject(line, "/id", MemberRefusal.ID_TAKEN));
          }
        }
        case DUPLICATE ->
            rejected.add(reject(line, "/nationalId", MemberRefusal.OTHERS_NATIONAL_ID));
      }
    }
    shown.forEach((line, changed) -> rejected.add(changed(line, changed)));
    rejected.sort(Comparator.comparingInt(Rejected::index));
    Set<Integer> asksNothing = new HashSet<>(whole.keySet());
    asksNothing.addAll(shown.keySet());
    MetMembers met = metBy(lines, added, asksNothing);
    Set<MemberId> all = new HashSet<>(whole.values());
    lines.forEach(line -> all.remove(line.member().id()));
    all.addAll(met.members());
    List<Known> guessed = wholeLines.guesses(recognised.values());
    guessed.forEach(one -> all.add(one.id()));
    shown.values().forEach(changed -> all.add(changed.member()));
    entered.forEach(all::remove);
    return new Result(entered, whole.size(), rejected, all, met.guesses() + guessed.size());
  }

  /**
   * The lines that say something else of members whom the actor may read. Where the record says by
   * now what the line says, it is whole.
   */
  private Map<Integer, Changed> shownTo(
      Actor actor, List<Good> lines, List<Added> added, Map<Integer, MemberId> whole) {
    ChangedLines changedLines = new ChangedLines(members, units, actor);
    Map<Integer, Changed> shown = new HashMap<>();
    for (int i = 0; i < added.size(); i++) {
      int line = lines.get(i).line();
      boolean isThere = added.get(i) == Added.UNCHANGED || added.get(i) == Added.ID_TAKEN;
      if (isThere && !whole.containsKey(line)) {
        changedLines
            .against(lines.get(i).member())
            .ifPresent(changed -> {
              if (changed.fields().isEmpty()) {
                whole.put(line, changed.member());
              } else {
                shown.put(line, changed);
              }
            });
      }
    }
    return shown;
  }

  private static Rejected changed(int line, Changed changed) {
    return new Rejected(
        line,
        changed.fields().stream()
            .map(field -> new Fault(field, MemberRefusal.CHANGED_LINE))
            .toList());
  }

  /**
   * Lines that are whole are counted by {@link WholeLines}. Whoever may read the member does not
   * guess: that is a reading, and is recorded as one.
   */
  private MetMembers metBy(List<Good> lines, List<Added> added, Set<Integer> asksNothing) {
    List<Integer> asking =
        IntStream.range(0, added.size())
            .filter(i -> !asksNothing.contains(lines.get(i).line()))
            .boxed()
            .toList();
    return MetMembers.by(
        asking.stream().map(i -> lines.get(i).events()).toList(),
        asking.stream().map(added::get).toList(),
        members::holdersOf);
  }

  private static String place(Good line) {
    return line.member().person().nationalId() == null ? "/id" : "/nationalId";
  }

  private static Rejected reject(int line, String pointer, RefusalCode reason) {
    return new Rejected(line, List.of(new Fault(pointer, reason)));
  }
}
