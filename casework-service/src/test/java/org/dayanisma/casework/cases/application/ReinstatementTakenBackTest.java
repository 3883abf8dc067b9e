package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.cases.application.Register.dismissal;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.register.domain.LegalOffice.CASEWORKER;
import static org.dayanisma.casework.register.domain.LegalOffice.DATA_PROTECTION_OFFICER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Ladder;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.junit.jupiter.api.Test;

/** The court's decision was misread, or quashed: its case is open again, and no other opens. */
class ReinstatementTakenBackTest {

  private static final LocalDate RETURN = LocalDate.of(2026, 9, 1);
  private static final Measure DISMISSAL = dismissal(EFFECTIVE, EFFECTIVE);

  private final ToldCases cases = new ToldCases();
  private final SealedWorld world = new SealedWorld(cases);
  private final Register register = new Register(world);
  private final Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
  private final Actor asya = world.with("asya", CASEWORKER, "root");

  @Test
  void theCaseThatEndedWithItIsOpenAgainWithItsDeadlinesAndItsTeamIsTold() {
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));
    assertThat(closed.nextSafeOn()).isEmpty();
    int set = told("deadline-set").size();

    register.takesBack(RETURN, DISMISSAL, 6);

    Case again = world.now(closed.id());
    assertThat(again.isOpen()).isTrue();
    assertThat(again.nextSafeOn()).contains(LocalDate.of(2026, 5, 15));
    assertThat(again.correction())
        .satisfies(how -> {
          assertThat(how.takenBack()).as("how it had ended").isEqualTo(closed.closure());
          assertThat(how.at()).isEqualTo(world.now.instant());
        });
    assertThat(cases.ofMember(member("m"))).as("no second case").hasSize(1);
    assertThat(told("deadline-set")).hasSize(set + 1);
    assertThat(told("case-corrected"))
        .singleElement()
        .asString()
        .contains(member("coordinator").toString());
    assertThat(new Ladder(again).remindsOn()).as("it reminds again").isPresent();
  }

  @Test
  void whatWasLodgedBeforeStaysLodged() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    save(opened, Deeds.lodged(opened, Deeds.lodging(EFFECTIVE.plusDays(3), "1 E.")));
    Case closed = reinstated(world.now(opened.id()));

    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id()).deadlines())
        .isEqualTo(closed.deadlines())
        .extracting(Deadline::status)
        .containsOnly(Deadline.Status.MET);
  }

  @Test
  void toldAgainOrLateItChangesNothing() {
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));
    register.takesBack(RETURN, DISMISSAL, 6);
    Case again = world.now(closed.id());
    int told = cases.told.size();

    register.takesBack(RETURN, DISMISSAL, 6);
    world.dismissed("m", EFFECTIVE, 1);
    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id())).isEqualTo(again);
    assertThat(cases.told).hasSize(told);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  /** What the team decides afterwards is not undone by the old word. */
  @Test
  void closedAgainItStaysClosedWhateverIsToldAgain() {
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));
    register.takesBack(RETURN, DISMISSAL, 6);
    Case second = reinstated(world.now(closed.id()));

    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id())).isEqualTo(second);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  /** The case was closed in between, in another way: the correction has reached its team. */
  @Test
  void aCrashBetweenTwoWritesLeavesNothingThatTheNextTryDoesNotMend() {
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));

    register.takesBackAndIsCutOff(RETURN, DISMISSAL, 6);
    Case again = world.now(closed.id());
    assertThat(again.isOpen()).isTrue();
    save(again, Deeds.closed(again, ended(Closure.Outcome.UPHELD)));
    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id()).isOpen()).isFalse();
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  @Test
  void aCaseThatEndedOtherwiseStaysAndTheMeasureHasAnotherOne() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    save(opened, Deeds.closed(opened, ended(Closure.Outcome.SETTLED)));

    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(opened.id()).isOpen()).isFalse();
    assertThat(cases.ofMember(member("m"))).hasSize(2);
  }

  /** The second time it ended otherwise, whatever the register says of a second return. */
  @Test
  void aCaseThatWasOpenAgainAndEndedOtherwiseStaysClosed() {
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));
    register.takesBack(RETURN, DISMISSAL, 6);
    Case again = world.now(closed.id());
    save(again, Deeds.closed(again, ended(Closure.Outcome.UPHELD)));

    register.takesBack(RETURN, DISMISSAL, 12);

    assertThat(world.now(closed.id()).isOpen()).isFalse();
  }

  @Test
  void theCaseOfAnotherMeasureStaysClosed() {
    Measure suspension = TestMeasure.of(CaseKind.SUSPENSION, EFFECTIVE.minusDays(20), null);
    Case other = reinstated(taken(suspension));
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));

    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(other.id()).isOpen()).isFalse();
    assertThat(world.now(closed.id()).isOpen()).isTrue();
  }

  /** Nothing is known of what stood before, but the day of the return. */
  @Test
  void ifSomethingElseHappenedInsteadItsCaseIsOpenAgainAllTheSame() {
    Case closed = reinstated(world.dismissed("m", EFFECTIVE, 1));
    Measure instead = TestMeasure.of(CaseKind.SUSPENSION, RETURN, RETURN);

    register.replaces(RETURN, instead, 6);
    register.replaces(RETURN, instead, 6);

    assertThat(world.now(closed.id()).isOpen()).isTrue();
    assertThat(cases.ofMember(member("m"))).hasSize(2);
  }

  /** While it was closed, nobody looked who is still there. */
  @Test
  void ifWhoeverAnsweredForItHasGoneTheNearestCoordinatorIsGivenIt() {
    Case closed = reinstated(world.takenIn(asya, "m"));
    world.layDown("asya", "root");

    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id()).responsibleId()).contains(member("coordinator"));
    assertThat(told("deadline-set")).last().asString().contains(member("coordinator").toString());
  }

  @Test
  void aSealedCaseIsOpenAgainAndNobodyOutsideNotices() {
    Case sealed = sealed();
    Case closed = reinstated(sealed);
    Actor outsider = world.with("outsider", CASEWORKER, "east");
    List<String> shown = world.shownTo(outsider);
    List<String> coordinators = world.shownTo(coordinator);
    String before = code(world.takeIn(outsider, "m"));
    int told = cases.told.size();

    register.takesBack(RETURN, DISMISSAL, 6);
    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id()).isOpen()).isTrue();
    assertThat(world.now(closed.id()).isSealed()).isTrue();
    assertThat(cases.ofMember(member("m"))).hasSize(1);
    assertThat(world.shownTo(outsider)).isEqualTo(shown);
    assertThat(world.shownTo(coordinator)).isEqualTo(coordinators);
    assertThat(code(world.takeIn(outsider, "m"))).isEqualTo(before).isEqualTo("case-exists");
    assertThat(cases.told.subList(told, cases.told.size()))
        .as("only its team is told")
        .hasSize(2)
        .allSatisfy(one -> assertThat(one).doesNotContain(member("coordinator").toString()))
        .anySatisfy(one -> assertThat(one).contains(member("asya").toString()));
  }

  @Test
  void aSealedCaseOfWhoseTeamNobodyIsLeftHasAKeeper() {
    Case closed = reinstated(sealed());
    world.with("officer", DATA_PROTECTION_OFFICER, "root");
    world.layDown("asya", "root");
    world.layDown("second", "root");

    register.takesBack(RETURN, DISMISSAL, 6);

    assertThat(world.now(closed.id()).relations().keeperId()).isEqualTo(member("officer"));
  }

  private Case sealed() {
    Case taken = world.takenIn(asya, "m");
    world.dismissed("m", EFFECTIVE, 1);
    Actor second = world.with("second", CASEWORKER, "root");
    world.join(asya, taken.id(), second, TeamRole.CO_COUNSEL);
    SealedWorld.done(world.seal(asya, taken.id(), true));
    return world.now(taken.id());
  }

  private Case taken(Measure measure) {
    return SealedWorld.done(world.takeIn(SealedWorld.intake(asya, member("m"), measure)))
        .opened()
        .value();
  }

  private Case reinstated(Case open) {
    CaseId id = open.id();
    save(world.now(id), Deeds.closed(world.now(id), ended(Closure.Outcome.REINSTATED)));
    return world.now(id);
  }

  private Closure ended(Closure.Outcome outcome) {
    return new Closure(outcome, RETURN, world.now.instant(), "what the court wrote");
  }

  private void save(Case present, List<CaseEvent> events) {
    assertThat(((InMemoryCases) cases).save(present, events)).isTrue();
  }

  private List<String> told(String type) {
    return cases.told.stream().filter(one -> one.contains("." + type + ".")).toList();
  }
}
