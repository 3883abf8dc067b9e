package org.dayanisma.casework.breakglass.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.requestId;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.Ids;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.application.InMemoryCases;
import org.dayanisma.casework.cases.application.Trying;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;

/** Given a sealed case, when two people break the glass, then one of them reads it for an hour. */
class BreakGlassTest {

  private static final CaseId SEALED = caseId("sealed");
  private static final CaseId UNKNOWN = caseId("unknown");

  private final MutableClock clock = MutableClock.at("2026-03-16T10:00:00Z");
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryBreakGlassRequests requests = new InMemoryBreakGlassRequests();
  private final InMemoryOfficers officers = new InMemoryOfficers();
  private final RequestBreakGlassHandler requesting =
      new RequestBreakGlassHandler(requests, BreakGlassTest::pathOf, clock);
  private final DecideBreakGlassHandler deciding =
      new DecideBreakGlassHandler(
          requests, cases, officers, officers.standing(BreakGlassTest::pathOf), clock);
  private final FindBreakGlassRequests waiting = new FindBreakGlassRequests(requests, clock);
  private final FindCases reading =
      new FindCases(cases, cases, new GrantedBreakGlass(requests), clock);

  private final Actor asya = actor("asya", Role.LEGAL_COORDINATOR, "union");
  private final Actor officer = actor("officer", Role.DATA_PROTECTION_OFFICER, "root");
  private final Actor below = actor("below", Role.LEGAL_COORDINATOR, "workplace");
  private final Actor stranger = actor("stranger", Role.DATA_PROTECTION_OFFICER, "elsewhere");

  BreakGlassTest() {
    Case opened =
        TestOpening.of(
                SEALED,
                member("m"),
                path("root", "union", "workplace"),
                TestMeasure.of(CaseKind.OTHER, LocalDate.of(2026, 3, 16), null))
            .ledBy(new Responsible(member("lawyer"), false))
            .opened();
    assertThat(cases.add(opened.applyAll(accepted(opened.seal(Instant.EPOCH, "why"))), List.of()))
        .isPresent();
  }

  @Test
  void theCaseOpensWhenASecondPersonAgreesAndClosesAfterAnHour() {
    request(asya, SEALED);
    assertThat(reading.byId(asya, SEALED)).isEmpty();

    assertThat(decide(officer, true)).isInstanceOf(Outcome.Accepted.class);

    assertThat(requests.now(requestId("r")).decidedBy()).isEqualTo(member("officer"));
    assertThat(reading.byId(asya, SEALED)).isPresent();
    assertThat(Trying.toWorkOn(cases, asya, SEALED)).as("reading is not working").isEmpty();
    assertThat(reading.byId(officer, SEALED)).as("the second person sees nothing").isEmpty();
    clock.advance(Duration.ofMinutes(59));
    assertThat(reading.byId(asya, SEALED)).isPresent();
    clock.advance(Duration.ofMinutes(1));
    assertThat(reading.byId(asya, SEALED)).isEmpty();
  }

  @Test
  void nobodyAgreesWithThemselvesNorWithWhoStandsAbove() {
    request(asya, SEALED);

    assertThat(decide(asya, true)).isEqualTo(Outcome.refused(Refusal.forbidden()));
    assertThat(decide(below, true)).isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(decide(stranger, true)).isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(decide(actor("lawyer", Role.LAWYER, "root"), true))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(decide(actor("admin", Role.ADMINISTRATOR, "root"), true))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(requests.now(requestId("r")).decidedBy()).isNull();
    assertThat(waiting.waitingFor(asya)).isEmpty();
    assertThat(waiting.waitingFor(below)).isEmpty();
    assertThat(waiting.waitingFor(stranger)).isEmpty();
    assertThat(waiting.waitingFor(officer)).hasSize(1);
    assertThat(reading.byId(asya, SEALED)).isEmpty();
  }

  @Test
  void aRequestIsDecidedOnceAndLapses() {
    request(asya, SEALED);
    assertThat(decide(officer, false)).isInstanceOf(Outcome.Accepted.class);
    assertThat(Outcomes.saying(decide(officer, true))).isEqualTo("already-decided");
    assertThat(reading.byId(asya, SEALED)).isEmpty();
    assertThat(waiting.waitingFor(officer)).isEmpty();

    BreakGlassRequest late =
        ((Outcome.Accepted<BreakGlassRequest>)
                requesting.handle(new RequestBreakGlass(asya, requestId("late"), SEALED, "why")))
            .value();
    clock.set(late.lapsesAt());
    assertThat(
            Outcomes.saying(
                deciding.handle(new DecideBreakGlass(Asked.by(officer), requestId("late"), true))))
        .isEqualTo("request-lapsed");
    assertThat(waiting.waitingFor(officer)).isEmpty();
  }

  @Test
  void aRequestForNoCaseLooksTheSameToBothAndOpensNothing() {
    BreakGlassRequest ofNone = request(asya, UNKNOWN);

    assertThat(ofNone.status()).isEqualTo(Status.PENDING);
    assertThat(waiting.waitingFor(officer)).containsExactly(ofNone);
    assertThat(decide(officer, true)).isInstanceOf(Outcome.Accepted.class);
    assertThat(reading.byId(asya, UNKNOWN)).isEmpty();
  }

  /** What the second person is shown and what the audit log notes come before the decision. */
  @Test
  void whoMayDecideIsAskedBeforeTheDecisionAndAnsweredTheSame() {
    request(asya, SEALED);
    List<Actor> all = List.of(asya, below, stranger, officer);
    assertThat(all.stream().map(this::mayDecide))
        .containsExactly("FORBIDDEN", "NOT_FOUND", "NOT_FOUND", "ACCEPTED");
    assertThat(mayDecide(officer, "no-request")).isEqualTo("NOT_FOUND");

    assertThat(decide(officer, false)).isInstanceOf(Outcome.Accepted.class);
    assertThat(mayDecide(officer)).isEqualTo("already-decided");
  }

  @Test
  void aRequestFromElsewhereOpensNothingAlsoWhenItIsGranted() {
    request(stranger, SEALED);
    Actor beside = actor("beside", Role.LEGAL_COORDINATOR, "elsewhere");

    assertThat(decide(beside, true)).isInstanceOf(Outcome.Accepted.class);

    assertThat(reading.byId(stranger, SEALED)).isEmpty();
  }

  /** The second person stands beside the requester there, and agrees to no more than that. */
  @Test
  void whatWasAgreedToForOneUnitOpensNothingOfAnotherAndItsTeamIsToldOfNothing() {
    request(actor("asya", Role.LEGAL_COORDINATOR, "elsewhere"), SEALED);
    assertThat(decide(stranger, true)).isInstanceOf(Outcome.Accepted.class);
    Actor wider = actor("asya", Role.LEGAL_COORDINATOR, "elsewhere", "union");

    assertThat(reading.byId(wider, SEALED)).isEmpty();
    assertThat(told()).isEmpty();

    requesting.handle(new RequestBreakGlass(wider, requestId("again"), SEALED, "why"));
    Actor above = actor("officer", Role.DATA_PROTECTION_OFFICER, "root", "elsewhere");
    assertThat(deciding.handle(new DecideBreakGlass(Asked.by(above), requestId("again"), true)))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(reading.byId(wider, SEALED)).isPresent();
    assertThat(told()).containsExactly(member("lawyer"));
  }

  @Test
  void whoHoldsTheUnitNoLongerReadsNothingInTheirHour() {
    request(asya, SEALED);
    assertThat(decide(officer, true)).isInstanceOf(Outcome.Accepted.class);

    assertThat(reading.byId(actor("asya", Role.LEGAL_COORDINATOR, "elsewhere"), SEALED)).isEmpty();
    assertThat(reading.byId(actor("asya", Role.LAWYER, "union"), SEALED)).isEmpty();
    assertThat(reading.byId(asya, SEALED)).isPresent();
  }

  @Test
  void withoutTheRoleOrAsNoMemberOneCannotEvenAsk() {
    Actor nobody = Ids.actor(null, Set.of(Role.LEGAL_COORDINATOR), "root");

    assertThat(requesting.handle(new RequestBreakGlass(nobody, requestId("r"), SEALED, "why")))
        .isEqualTo(Outcome.refused(Refusal.forbidden()));
    assertThat(
            requesting.handle(
                new RequestBreakGlass(
                    actor("l", Role.LAWYER, "root"), requestId("r"), SEALED, "why")))
        .isEqualTo(Outcome.refused(Refusal.forbidden()));
    assertThat(requests.pending(clock.instant())).isEmpty();
  }

  @Test
  void aRepeatedCommandIsTheSameRequest() {
    assertThat(request(asya, SEALED)).isEqualTo(request(asya, SEALED));
    assertThat(waiting.waitingFor(officer)).hasSize(1);
  }

  private BreakGlassRequest request(Actor actor, CaseId id) {
    return ((Outcome.Accepted<BreakGlassRequest>)
            requesting.handle(
                new RequestBreakGlass(actor, requestId("r"), id, "the lawyer was detained")))
        .value();
  }

  private Outcome<Versioned<BreakGlassRequest>> decide(Actor actor, boolean granted) {
    return deciding.handle(new DecideBreakGlass(Asked.by(actor), requestId("r"), granted));
  }

  private String mayDecide(Actor actor) {
    return mayDecide(actor, "r");
  }

  private String mayDecide(Actor actor, String request) {
    return Outcomes.saying(
        FindBreakGlassRequests.known(requests.find(requestId(request)), actor)
            .then(found -> found.value().refuse(member("somebody"), clock.instant())));
  }

  private static Optional<List<UnitId>> pathOf(UnitId unitId) {
    return Stream.of(path("root"), path("root", "union"), path("root", "union", "workplace"))
        .filter(path -> path.getLast().equals(unitId))
        .findFirst();
  }

  /** Everybody who was told that a glass was broken. */
  private List<MemberId> told() {
    return requests.told().stream()
        .filter(BreakGlassEvent.Granted.class::isInstance)
        .flatMap(event -> ((BreakGlassEvent.Granted) event).told().stream())
        .toList();
  }

  private static Actor actor(String memberId, Role role, String... units) {
    return Ids.actor(memberId, Set.of(role), units);
  }
}
