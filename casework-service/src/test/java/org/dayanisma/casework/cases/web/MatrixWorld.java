package org.dayanisma.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.requestId;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.application.DecideBreakGlassHandler;
import org.dayanisma.casework.breakglass.application.FindBreakGlassRequests;
import org.dayanisma.casework.breakglass.application.GrantedBreakGlass;
import org.dayanisma.casework.breakglass.application.InMemoryBreakGlassRequests;
import org.dayanisma.casework.breakglass.application.RequestBreakGlassHandler;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Hearers;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.breakglass.web.BreakGlassController;
import org.dayanisma.casework.cases.application.AnswerAssignmentHandler;
import org.dayanisma.casework.cases.application.AskForResponsibleHandler;
import org.dayanisma.casework.cases.application.AssignCaseHandler;
import org.dayanisma.casework.cases.application.CaseDecisions;
import org.dayanisma.casework.cases.application.CaseHandover;
import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.application.CloseCaseHandler;
import org.dayanisma.casework.cases.application.CompleteDeadlineHandler;
import org.dayanisma.casework.cases.application.CorrectDaysHandler;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.application.FindOwnCases;
import org.dayanisma.casework.cases.application.InMemoryCases;
import org.dayanisma.casework.cases.application.LegalStanding;
import org.dayanisma.casework.cases.application.OpenCaseHandler;
import org.dayanisma.casework.cases.application.RemoveFromTeamHandler;
import org.dayanisma.casework.cases.application.ReopenDeadlineHandler;
import org.dayanisma.casework.cases.application.SealCaseHandler;
import org.dayanisma.casework.cases.application.UnsealCaseHandler;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.remedies.application.CalculateDeadlineHandler;
import org.dayanisma.casework.remedies.application.DescribeRules;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.casework.remedies.web.DeadlineCalculationController;
import org.dayanisma.casework.remedies.web.DeadlineRuleController;
import org.dayanisma.testkit.MutableClock;

/** One case in one state, and the service's own controllers around it, without a server. */
final class MatrixWorld {

  static final UUID ACTOR = UUID.fromString("0197f3a0-0000-7000-8000-0000000000a1");
  static final UUID OTHER_ASKED = UUID.fromString("0197f3a0-0000-7000-8000-0000000000a2");
  static final UUID OTHER_ON_TEAM = UUID.fromString("0197f3a0-0000-7000-8000-0000000000a3");
  static final UUID WATCHING = UUID.fromString("0197f3a0-0000-7000-8000-0000000000a6");
  static final UUID NEWCOMER = UUID.fromString("0197f3a0-0000-7000-8000-0000000000a4");
  static final UUID MEMBER = UUID.fromString("0197f3a0-0000-7000-8000-0000000000b1");
  static final UUID MEMBER_OF_OTHERS = UUID.fromString("0197f3a0-0000-7000-8000-0000000000b2");
  static final UUID NOBODY = UUID.fromString("0197f3a0-0000-7000-8000-0000000000b3");
  static final UUID UNIT = UUID.fromString("0197f3a0-0000-7000-8000-0000000000c3");
  static final UUID ABOVE = UUID.fromString("0197f3a0-0000-7000-8000-0000000000c2");
  static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);

  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
  private static final List<UnitId> PATH =
      List.of(unit("root"), new UnitId(ABOVE), new UnitId(UNIT));
  private static final UnitId OTHERS = UnitId.of("0197f3a0-0000-7000-8000-0000000000c4");
  private static final Map<UnitId, List<UnitId>> TREE =
      Map.of(
          new UnitId(UNIT),
          PATH,
          new UnitId(ABOVE),
          List.of(unit("root"), new UnitId(ABOVE)),
          OTHERS,
          List.of(unit("other-root"), OTHERS));
  private static final Map<MemberId, UnitId> REGISTER =
      Map.of(
          new MemberId(MEMBER),
          new UnitId(UNIT),
          new MemberId(ACTOR),
          new UnitId(UNIT),
          new MemberId(MEMBER_OF_OTHERS),
          OTHERS);
  private static final UUID LEADER = UUID.fromString("0197f3a0-0000-7000-8000-0000000000a5");

  private final MutableClock clock = MutableClock.at(NOW);
  private final LegalToday today = new LegalToday(clock);
  private final InMemoryCases cases = new InMemoryCases();
  private final CaseDecisions changes = new CaseDecisions(cases);
  private final InMemoryBreakGlassRequests requests = new InMemoryBreakGlassRequests();
  private final InMemoryOfficers officers =
      new InMemoryOfficers()
          .with(new MemberId(NEWCOMER), LegalOffice.LAWYER, new UnitId(ABOVE))
          .with(new MemberId(OTHER_ON_TEAM), LegalOffice.LAWYER, unit("root"))
          .with(new MemberId(WATCHING), LegalOffice.LAWYER, unit("root"));
  private final LegalStanding standing = officers.standing(MatrixWorld::pathOf);
  private final CaseHandover handover = new CaseHandover(cases, officers);
  private final CaseKeeping keeping = new CaseKeeping(cases, officers, standing);
  private final FindCases reading =
      new FindCases(cases, cases, new GrantedBreakGlass(requests), clock);
  final UUID caseId;
  final UUID deadlineId;
  final UUID invitation;

  /** What the actor is to the case; a keeper there is only while it is sealed. */
  enum Relation {
    RESPONSIBLE,
    CO_COUNSEL,
    SECRETARY,
    ASKED,
    FORMER,
    KEEPER,
    /** It is their own case, and they were asked to work on it. */
    MEMBER,
    NONE
  }

  MatrixWorld(Relation relation, boolean sealed, boolean glassBroken) {
    Case state =
        opened(
            relation == Relation.MEMBER ? ACTOR : MEMBER,
            relation == Relation.RESPONSIBLE ? ACTOR : LEADER);
    state = join(state, OTHER_ON_TEAM, TeamRole.SECRETARY);
    state = join(state, WATCHING, TeamRole.CO_COUNSEL);
    state =
        switch (relation) {
          case RESPONSIBLE, KEEPER, NONE, ASKED, MEMBER -> state;
          case CO_COUNSEL -> join(state, ACTOR, TeamRole.CO_COUNSEL);
          case SECRETARY -> join(state, ACTOR, TeamRole.SECRETARY);
          case FORMER -> remove(join(state, ACTOR, TeamRole.CO_COUNSEL));
        };
    state = sealed ? state.applyAll(accepted(state.seal(NOW, "why"))) : state;
    state = ask(state, OTHER_ASKED, TeamRole.CO_COUNSEL); // after the seal, which ends askings
    state =
        relation == Relation.ASKED || relation == Relation.MEMBER
            ? ask(state, ACTOR, TeamRole.CO_COUNSEL)
            : state;
    state = sealed && relation == Relation.KEEPER ? kept(state) : state;
    cases.add(state, List.of());
    caseId = state.id().value();
    deadlineId = state.deadlines().getFirst().id().value();
    invitation =
        assignment(relation == Relation.ASKED || relation == Relation.MEMBER ? ACTOR : OTHER_ASKED);
    if (glassBroken) {
      breakGlass();
    }
  }

  CaseController casesOf() {
    return new CaseController(
        reading,
        new OpenCaseHandler(
            cases,
            TestPlan.IDS,
            officers,
            member -> Optional.ofNullable(REGISTER.get(member)),
            MatrixWorld::pathOf,
            TestPlan.PLAN,
            clock,
            today),
        new CloseCaseHandler(changes, clock, today),
        today,
        new DeadlineWords(today, TestPlan.WORDS, TestPlan.PLAN));
  }

  MeasureController measure() {
    return new MeasureController(
        new CorrectDaysHandler(changes, TestPlan.PLAN, clock, today),
        new DeadlineWords(today, TestPlan.WORDS, TestPlan.PLAN));
  }

  DeadlineController deadlines() {
    return new DeadlineController(
        new CompleteDeadlineHandler(changes, clock, today),
        new ReopenDeadlineHandler(changes, clock),
        new DeadlineWords(today, TestPlan.WORDS, TestPlan.PLAN));
  }

  CaseListController lists() {
    return new CaseListController(reading);
  }

  OwnCaseController own() {
    return new OwnCaseController(
        new FindOwnCases(cases, _ -> false),
        new DeadlineWords(today, TestPlan.WORDS, TestPlan.PLAN));
  }

  TeamController team() {
    return new TeamController(
        reading,
        new AssignCaseHandler(changes, officers, clock),
        new AnswerAssignmentHandler(changes, standing, keeping),
        new RemoveFromTeamHandler(changes, officers, standing, clock),
        new SealCaseHandler(changes, standing, keeping, clock),
        new UnsealCaseHandler(changes, standing, handover, clock),
        new DeadlineWords(today, TestPlan.WORDS, TestPlan.PLAN));
  }

  KeepingController keeping() {
    return new KeepingController(reading, new AskForResponsibleHandler(changes, officers, clock));
  }

  BreakGlassController glass() {
    return new BreakGlassController(
        new RequestBreakGlassHandler(requests, unit -> Optional.empty(), clock),
        new DecideBreakGlassHandler(requests, cases, officers, standing, clock),
        new FindBreakGlassRequests(requests, clock));
  }

  DeadlineCalculationController calculations() {
    return new DeadlineCalculationController(
        new CalculateDeadlineHandler(TestPlan.PLAN.engine(), today), TestPlan.WORDS);
  }

  DeadlineRuleController rules() {
    return new DeadlineRuleController(
        new DescribeRules(TestPlan.PLAN.engine(), TestPlan.WORDS.wording()));
  }

  /** The remedy of the first deadline was lodged. */
  void lodge() {
    var present = cases.find(new CaseId(caseId)).orElseThrow();
    assertThat(cases.save(present, Deeds.lodged(present.value(), Deeds.lodging(EFFECTIVE, null))))
        .isTrue();
  }

  /** A request that only somebody above all units of this tree may decide. */
  UUID strangersRequest() {
    UUID id = UUID.fromString("0197f3a0-0000-7000-8000-0000000000d1");
    BreakGlassRequest made =
        BreakGlassRequest.made(
            new RequestId(id),
            new CaseId(caseId),
            new BreakGlassRequest.Requester("u", member("m"), List.of(path("another-tree"))),
            "why",
            NOW);
    requests.add(made, made.requested());
    return id;
  }

  private void breakGlass() {
    BreakGlassRequest made =
        BreakGlassRequest.made(
            requestId("granted"),
            new CaseId(caseId),
            new BreakGlassRequest.Requester("user", new MemberId(ACTOR), List.of(PATH)),
            "why",
            NOW);
    requests.save(
        requests.addOnce(made.id(), made, made.requested()),
        accepted(made.grant(() -> new Hearers(List.of(), null), member("decider"), NOW)));
  }

  private static Optional<List<UnitId>> pathOf(UnitId unit) {
    return Optional.ofNullable(TREE.get(unit));
  }

  /** Nobody of the team is left, and the actor was called. */
  private static Case kept(Case sealed) {
    Case orphaned = sealed.applyAll(new SealedTeam(sealed).lookedAt(_ -> true));
    return orphaned.apply(
        new CaseEvent.KeeperCalled(orphaned.id(), new MemberId(ACTOR), List.of()));
  }

  private static Case opened(UUID member, UUID responsible) {
    Measure measure = TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE);
    var id = TestPlan.IDS.of(new MemberId(member), measure, 1);
    return Case.of(
        TestOpening.of(id, new MemberId(member), PATH, measure)
            .ledBy(new Responsible(new MemberId(responsible), false))
            .saying(Account.NONE.withSummary("summary"))
            .at(NOW)
            .withDeadlines());
  }

  /** Whoever it is: no command asks the member whose case it is. */
  private static Case ask(Case state, UUID person, TeamRole role) {
    return state.apply(
        new CaseEvent.Asked(
            state.id(),
            new Invitation(new AssignmentId(assignment(person)), new MemberId(person), role, NOW)));
  }

  private static Case join(Case state, UUID person, TeamRole role) {
    Case asking = ask(state, person, role);
    return asking.applyAll(
        accepted(
            new Teamwork(asking)
                .accept(asking.team().askedOf(new MemberId(person)).orElseThrow())));
  }

  private static Case remove(Case state) {
    return state.applyAll(
        accepted(
            new Teamwork(state)
                .remove(new Removal(new MemberId(ACTOR), NOW, "why"), Optional::empty)));
  }

  private static UUID assignment(UUID person) {
    return UUID.nameUUIDFromBytes(
        person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static Actor actor(org.dayanisma.accesscontrol.Role role, boolean reaches) {
    return new Actor(
        "user",
        ACTOR.toString(),
        java.util.Set.of(role),
        List.of((reaches ? ABOVE : unit("elsewhere").value()).toString()),
        List.of());
  }
}
