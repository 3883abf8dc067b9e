package org.dayanisma.casework.cases.application;

import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.requestId;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.Ids;
import org.dayanisma.casework.breakglass.application.DecideBreakGlass;
import org.dayanisma.casework.breakglass.application.DecideBreakGlassHandler;
import org.dayanisma.casework.breakglass.application.InMemoryBreakGlassRequests;
import org.dayanisma.casework.breakglass.application.RequestBreakGlass;
import org.dayanisma.casework.breakglass.application.RequestBreakGlassHandler;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.commands.Asked;
import org.dayanisma.testkit.MutableClock;
import org.jspecify.annotations.Nullable;

/**
 * One situation. People are on the team in at most one way. It may be the case of any of them.
 * Where it is sealed its unit may have been moved since, and nobody of the team may be left, so
 * that one of them keeps it. Somebody, who may be somebody else, asked to break the glass with a
 * token of that moment, and was agreed with.
 */
record NeedToKnowTuple(
    Set<Role> roles,
    List<String> units,
    Set<Office> laidDown,
    @Nullable String person,
    @Nullable String responsible,
    @Nullable String colleague,
    @Nullable String asked,
    @Nullable String former,
    String member,
    boolean sealed,
    boolean movedSince,
    @Nullable String keeper,
    String asker,
    List<String> unitsWhenAsking,
    int glassMinutesAgo) {

  static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<String> PATH = List.of("root", "union", "workplace");
  private static final List<String> UNITS = List.of("root", "union", "workplace", "elsewhere");
  private static final Map<UnitId, List<UnitId>> TREE =
      Map.of(
          unit("root"), path("root"),
          unit("union"), path("root", "union"),
          unit("workplace"), path("root", "union", "workplace"),
          unit("elsewhere"), path("root", "elsewhere"));
  private static final Actor SECOND_PERSON =
      Ids.actor("p", Set.of(Role.DATA_PROTECTION_OFFICER), "root");
  private static final List<String> PEOPLE = List.of("asya", "berat", "cem", "dilan");

  static NeedToKnowTuple random(RandomGenerator random) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (int i = random.nextInt(3); i >= 0; i--) {
      roles.add(ROLES.get(random.nextInt(ROLES.size())));
    }
    List<String> units = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      units.add(UNITS.get(random.nextInt(UNITS.size())));
    }
    List<String> people = new ArrayList<>(PEOPLE);
    Set<Office> laidDown = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      laidDown.add(
          new Office(
              ROLES.get(random.nextInt(ROLES.size())), UNITS.get(random.nextInt(UNITS.size()))));
    }
    return new NeedToKnowTuple(
        roles,
        units,
        laidDown,
        random.nextInt(10) == 0 ? null : PEOPLE.get(random.nextInt(PEOPLE.size())),
        taken(people, random),
        taken(people, random),
        taken(people, random),
        taken(people, random),
        random.nextInt(3) > 0 ? "m" : PEOPLE.get(random.nextInt(PEOPLE.size())),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? null : PEOPLE.get(random.nextInt(PEOPLE.size())),
        PEOPLE.get(random.nextInt(PEOPLE.size())),
        UNITS.stream().filter(unit -> random.nextInt(3) == 0).toList(),
        random.nextInt(-30, 120));
  }

  private static @Nullable String taken(List<String> people, RandomGenerator random) {
    return random.nextInt(4) == 0 ? null : people.remove(random.nextInt(people.size()));
  }

  // The oracle.

  /** Nobody works on their own case. A sealed one is its team's, wherever its unit is moved. */
  boolean mayWorkOn() {
    return !isOwn() && (sealed ? isOnTeam() && holdsLegalRole() : mayWorkOnOpenOne());
  }

  private boolean mayWorkOnOpenOne() {
    return holdsLegalRoleHere() && (isOnTeam() || isCoordinator());
  }

  boolean wasAsked() {
    return !isOwn()
        && (sealed ? holdsLegalRole() : holdsLegalRoleHere())
        && person != null
        && person.equals(asked);
  }

  /** Nobody of the team is left, and they were called and are still in office. */
  boolean keeps() {
    return !isOwn()
        && isKept()
        && person != null
        && person.equals(keeper)
        && isHereAs(Role.DATA_PROTECTION_OFFICER);
  }

  boolean isKept() {
    return sealed && keeper != null;
  }

  private boolean isOwn() {
    return member.equals(person);
  }

  /**
   * Needs a second person, who is not subordinate: their word is for the person who asked and for
   * the place that this person had when asking, which is what the second person stands beside or
   * above. Expires. And nothing gives access without an office whose tree the case is in.
   */
  boolean standsBehindBrokenGlass() {
    boolean secondPersonAgreed =
        asker.equals(person) && (askedIn("root") || askedIn("union") || askedIn("workplace"));
    boolean expired = glassMinutesAgo >= 60;
    boolean notYet = glassMinutesAgo < 0;
    boolean inOffice = isCoordinator() || isHereAs(Role.DATA_PROTECTION_OFFICER);
    return !isOwn() && secondPersonAgreed && !expired && !notYet && inOffice;
  }

  private boolean askedIn(String unit) {
    return unitsWhenAsking.contains(unit);
  }

  /** The team is told, and whoever keeps the case, unless it is they who asked. */
  Set<MemberId> toldOfTheGlass() {
    boolean keeperIsTold = isKept() && !asker.equals(keeper) && !member.equals(keeper);
    return people(responsible, colleague, keeperIsTold ? keeper : null).stream()
        .map(Ids::member)
        .collect(Collectors.toSet());
  }

  private boolean holdsLegalRoleHere() {
    return isHereAs(Role.CASEWORKER) || isHereAs(Role.LAWYER) || isCoordinator();
  }

  /** Anywhere, and not laid down there. */
  private boolean holdsLegalRole() {
    return Stream.of(Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR)
        .anyMatch(role -> UNITS.stream().anyMatch(unit -> isThereAs(unit, role)));
  }

  private boolean isOnTeam() {
    return person != null && (person.equals(responsible) || person.equals(colleague));
  }

  private boolean isCoordinator() {
    return isHereAs(Role.LEGAL_COORDINATOR);
  }

  /** In the case's unit or above it, and not laid down there. */
  private boolean isHereAs(Role role) {
    return PATH.stream().anyMatch(unit -> isThereAs(unit, role));
  }

  private boolean isThereAs(String unit, Role role) {
    return roles.contains(role)
        && units.contains(unit)
        && !laidDown.contains(new Office(role, unit));
  }

  // The situation, made by the product's own decisions.

  Actor actor() {
    Actor all = Ids.actor(person, roles, units.toArray(String[]::new));
    Set<Office> lost =
        laidDown.stream()
            .map(office -> new Office(office.role(), unit(office.unitId()).toString()))
            .collect(Collectors.toSet());
    return new Actor(
        all.userId(), all.memberId(), all.roles(), all.unitIds(), List.of(), null, lost);
  }

  Case theCase() {
    Measure measure = TestMeasure.of(CaseKind.OTHER, LocalDate.of(2026, 3, 16), null);
    Responsible leader =
        responsible == null ? null : new Responsible(Ids.member(responsible), false);
    Case state =
        TestOpening.of(
                caseId("case"), Ids.member(member), path("root", "union", "workplace"), measure)
            .ledBy(leader)
            .at(NOW)
            .opened();
    for (String joining : people(colleague, former)) { // whoever they are: no command is so free
      Invitation invitation = invitation(joining);
      state = state.apply(new CaseEvent.Asked(state.id(), invitation));
      state = state.applyAll(accepted(new Teamwork(state).accept(invitation)));
    }
    for (String leaving : people(former)) {
      state =
          state.applyAll(
              accepted(
                  new Teamwork(state)
                      .remove(new Removal(Ids.member(leaving), NOW, "why"), Optional::empty)));
    }
    state = sealed ? sealed(state) : state;
    for (String waiting : people(asked)) { // a seal ends what was asked before it
      state = state.apply(new CaseEvent.Asked(state.id(), invitation(waiting)));
    }
    return state;
  }

  private Case sealed(Case open) {
    Case state = open.applyAll(accepted(open.seal(NOW, "why")));
    if (movedSince) {
      state = state.applyAll(state.follow(path("root", "elsewhere", "workplace")));
    }
    if (keeper != null) {
      state = state.applyAll(new SealedTeam(state).lookedAt(_ -> true));
      state = state.apply(new CaseEvent.KeeperCalled(state.id(), Ids.member(keeper), List.of()));
    }
    return state;
  }

  InMemoryBreakGlassRequests askedAndAgreed(InMemoryCases cases) {
    InMemoryBreakGlassRequests requests = new InMemoryBreakGlassRequests();
    MutableClock then = MutableClock.at(NOW.minus(Duration.ofMinutes(glassMinutesAgo)));
    Actor asking =
        Ids.actor(asker, Set.of(Role.LEGAL_COORDINATOR), unitsWhenAsking.toArray(String[]::new));
    new RequestBreakGlassHandler(requests, unit -> Optional.ofNullable(TREE.get(unit)), then)
        .handle(new RequestBreakGlass(asking, requestId("r"), caseId("case"), "why"));
    InMemoryOfficers officers = new InMemoryOfficers();
    LegalStanding standing = officers.standing(unit -> Optional.ofNullable(TREE.get(unit)));
    new DecideBreakGlassHandler(requests, cases, officers, standing, then)
        .handle(new DecideBreakGlass(Asked.by(SECOND_PERSON), requestId("r"), true));
    return requests;
  }

  private static Invitation invitation(String person) {
    return new Invitation(
        assignment("asking-" + person), Ids.member(person), TeamRole.CO_COUNSEL, NOW);
  }

  private static List<String> people(@Nullable String... some) {
    List<String> all = new ArrayList<>();
    for (String one : some) {
      Optional.ofNullable(one).ifPresent(all::add);
    }
    return all;
  }
}
