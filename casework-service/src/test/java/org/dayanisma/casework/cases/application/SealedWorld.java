package org.dayanisma.casework.cases.application;

import static org.dayanisma.casework.Ids.actor;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.requestId;
import static org.dayanisma.casework.Ids.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.aggregates.UnitFollowing;
import org.dayanisma.casework.breakglass.application.DecideBreakGlass;
import org.dayanisma.casework.breakglass.application.DecideBreakGlassHandler;
import org.dayanisma.casework.breakglass.application.GrantedBreakGlass;
import org.dayanisma.casework.breakglass.application.InMemoryBreakGlassRequests;
import org.dayanisma.casework.breakglass.application.RequestBreakGlass;
import org.dayanisma.casework.breakglass.application.RequestBreakGlassHandler;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Outcomes;
import org.jspecify.annotations.Nullable;

/** A school of the branch east, its people, and every way to touch a case, in memory. */
class SealedWorld {

  static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);

  final MutableClock now = MutableClock.at("2026-03-20T10:00:00Z");
  final InMemoryCases cases;
  final InMemoryOfficers officers = new InMemoryOfficers();
  final Map<UnitId, List<UnitId>> paths = new HashMap<>();
  final InMemoryBreakGlassRequests requests = new InMemoryBreakGlassRequests();
  final CaseHandover handover;
  final CaseKeeping keeping;
  final UnitFollowing<Case, CaseEvent> following;
  final FindCases reading;
  private final LegalStanding standing = officers.standing(this::pathOf);

  SealedWorld() {
    this(new InMemoryCases());
  }

  SealedWorld(InMemoryCases cases) {
    this.cases = cases;
    beginToMove("root", "root");
    beginToMove("east", "root", "east");
    beginToMove("west", "root", "west");
    beginToMove("school", "root", "east", "school");
    handover = new CaseHandover(cases, officers);
    keeping = new CaseKeeping(cases, officers, standing);
    following = cases.follow(this::pathOf, handover);
    reading = new FindCases(cases, cases, new GrantedBreakGlass(requests), now);
  }

  /** Somebody holds an office, in the register as in their token. */
  Actor with(String memberId, LegalOffice office, String unitId) {
    officers.with(memberId, office, unitId);
    return token(memberId, Role.valueOf(office.name()), unitId);
  }

  static Actor token(String memberId, Role role, String... units) {
    return actor(memberId, Set.of(role), units);
  }

  void move(String unitId, String... path) {
    beginToMove(unitId, path);
    following.unitMoved(unit(unitId).toString());
  }

  /** The tree has changed, and the cases of the unit have not followed yet. */
  void beginToMove(String unitId, String... path) {
    paths.put(unit(unitId), path(path));
  }

  /** All mandates of somebody end, and the services hear of it. */
  void layDown(String memberId, String unitId) {
    officers.layDown(memberId);
    ended(memberId, unitId);
  }

  /** The mandate in this unit ends, and the services hear of it. */
  void end(String memberId, String unitId) {
    officers.end(memberId, unitId);
    ended(memberId, unitId);
  }

  private void ended(String memberId, String unitId) {
    handover.mandateEnded(member(memberId), unit(unitId));
    keeping.standingChanged(member(memberId));
    keeping.keepersChanged();
  }

  Case dismissed(String memberId, @Nullable LocalDate notifiedOn, long report) {
    return new OpenCaseForMeasureHandler(
            cases, TestPlan.IDS, officers, this::pathOf, TestPlan.PLAN, now)
        .handle(
            new OpenCaseForMeasure(
                member(memberId),
                unit("school"),
                path("root", "east", "school"),
                dismissal(notifiedOn),
                report))
        .value();
  }

  /** The register takes the dismissal back; null if it never was. */
  void correct(String memberId, @Nullable Measure now, long number) {
    correcting()
        .handle(
            new CorrectMeasure(
                member(memberId),
                unit("school"),
                path("root", "east", "school"),
                new CorrectMeasure.Withdrawn(CaseKind.DISMISSAL, EFFECTIVE, null),
                now,
                null,
                number));
  }

  CorrectMeasureHandler correcting() {
    return new CorrectMeasureHandler(
        cases,
        TestPlan.PLAN,
        new ReopenReinstatedHandler(cases, TestPlan.PLAN, handover, keeping, now),
        new OpenCaseForMeasureHandler(
            cases, TestPlan.IDS, officers, this::pathOf, TestPlan.PLAN, now),
        now);
  }

  Outcome<OpenCaseHandler.Intake> takeIn(Actor by, String memberId) {
    return takeIn(by, memberId, null);
  }

  Outcome<OpenCaseHandler.Intake> takeIn(
      Actor by, String memberId, @Nullable LocalDate notifiedOn) {
    return takeIn(intake(by, member(memberId), dismissal(notifiedOn)));
  }

  Outcome<OpenCaseHandler.Intake> takeIn(OpenCase command) {
    return new OpenCaseHandler(
            cases,
            TestPlan.IDS,
            officers,
            _ -> Optional.of(unit("school")),
            this::pathOf,
            TestPlan.PLAN,
            now,
            new LegalToday(now))
        .handle(command);
  }

  /** An intake by hand that says no more than it must. */
  static OpenCase intake(Actor by, MemberId member, Measure measure) {
    return new OpenCase(by, member, measure, Account.NONE);
  }

  Case takenIn(Actor by, String memberId) {
    return ((Outcome.Accepted<OpenCaseHandler.Intake>) takeIn(by, memberId))
        .value()
        .opened()
        .value();
  }

  Outcome<Case> seal(Actor by, CaseId id, boolean on) {
    Asked asked = Asked.by(by);
    return plain(
        on
            ? new SealCaseHandler(changes(), standing, keeping, now)
                .handle(new SealCase(asked, id, "threats"))
            : new UnsealCaseHandler(changes(), standing, handover, now)
                .handle(new UnsealCase(asked, id, "threats")));
  }

  Outcome<Case> ask(Actor by, CaseId id, String memberId, TeamRole role) {
    return ask(by, id, member(memberId), role);
  }

  private Outcome<Case> ask(Actor by, CaseId id, MemberId asked, TeamRole role) {
    return plain(
        new AssignCaseHandler(changes(), officers, now)
            .handle(new AssignCase(Asked.by(by), id, asking(asked), asked, role, "/memberId")));
  }

  private static AssignmentId asking(MemberId asked) {
    return assignment("asking-" + asked);
  }

  private static MemberId memberOf(Actor actor) {
    return new Acting(actor).member().orElseThrow();
  }

  Outcome<Case> accept(Actor by, CaseId id) {
    return plain(
        new AnswerAssignmentHandler(changes(), standing, keeping)
            .handle(new AnswerAssignment(Asked.by(by), id, asking(memberOf(by)), true)));
  }

  Outcome<Case> remove(Actor by, CaseId id, String memberId) {
    return plain(
        new RemoveFromTeamHandler(changes(), officers, standing, now)
            .handle(new RemoveFromTeam(Asked.by(by), id, member(memberId), "why")));
  }

  Outcome<Case> askForResponsible(Actor keeper, CaseId id, String memberId) {
    return plain(
        new AskForResponsibleHandler(changes(), officers, now)
            .handle(
                new AskForResponsible(
                    Asked.by(keeper), id, asking(member(memberId)), member(memberId))));
  }

  private CaseDecisions changes() {
    return new CaseDecisions(cases);
  }

  private static Outcome<Case> plain(Outcome<Versioned<Case>> changed) {
    return changed.map(Versioned::value);
  }

  /** Somebody asks for emergency access, and a second person agrees. */
  BreakGlassRequest breakGlass(Actor asking, Actor second, CaseId id) {
    RequestId request = requestId(asking.memberId() + "/" + id);
    done(
        new RequestBreakGlassHandler(requests, this::pathOf, now)
            .handle(new RequestBreakGlass(asking, request, id, "why")));
    return done(new DecideBreakGlassHandler(requests, cases, officers, standing, now)
            .handle(new DecideBreakGlass(Asked.by(second), request, true)))
        .value();
  }

  /** Everybody who was told that a glass was broken. */
  List<MemberId> toldOfTheGlass() {
    return requests.told().stream()
        .filter(BreakGlassEvent.Granted.class::isInstance)
        .flatMap(event -> ((BreakGlassEvent.Granted) event).told().stream())
        .toList();
  }

  /** Whoever was told because nobody of the team is there. */
  List<MemberId> overseersOfTheGlass() {
    return requests.told().stream()
        .filter(BreakGlassEvent.Granted.class::isInstance)
        .map(event -> ((BreakGlassEvent.Granted) event).overseerId())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whoever can, seals all they see, with somebody whom they ask beside them. */
  void sealAll(Actor by, String second) {
    for (CaseOverview line : listed(by)) {
      CaseId id = line.id();
      ask(by, id, second, TeamRole.CO_COUNSEL);
      accept(token(second, Role.CASEWORKER, "east"), id);
      seal(by, id, true);
    }
  }

  List<CaseOverview> listed(Actor reader) {
    return reading.list(reader, CaseQuery.ALL, 100);
  }

  /** What the reader sees of each case in their list but the ids. */
  List<String> shownTo(Actor reader) {
    return listed(reader).stream()
        .map(line -> shown(cases.find(line.id()).orElseThrow()))
        .sorted()
        .toList();
  }

  /** Everything but the ids, which follow from the salt and say nothing. */
  static String shown(Outcome<OpenCaseHandler.Intake> answer) {
    return answer instanceof Outcome.Accepted<OpenCaseHandler.Intake>(OpenCaseHandler.Intake intake)
        ? intake.isNew() + " " + shown(intake.opened())
        : answer.toString();
  }

  private static String shown(Versioned<Case> one) {
    Case found = one.value();
    return one.version()
        + " "
        + found.measure()
        + " "
        + found.team().memberIds()
        + " "
        + found.isSealed()
        + " "
        + found.deadlines().size();
  }

  void join(Actor asking, CaseId id, Actor joining, TeamRole role) {
    done(ask(asking, id, memberOf(joining), role));
    done(accept(joining, id));
  }

  Case now(CaseId id) {
    return cases.now(id);
  }

  Optional<List<UnitId>> pathOf(UnitId unitId) {
    return Optional.ofNullable(paths.get(unitId));
  }

  static <T> T done(Outcome<T> result) {
    return Outcomes.accepted(result);
  }

  static String code(Outcome<?> result) {
    return Outcomes.saying(result);
  }

  private static Measure dismissal(@Nullable LocalDate notifiedOn) {
    return TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, notifiedOn);
  }
}
