package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.cases.application.Register.dismissal;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;

/** The register takes back what was reported by mistake, and the cases follow, once each. */
class CorrectedMeasureTest {

  private static final LocalDate LATER = EFFECTIVE.plusDays(10);

  private final ToldCases cases = new ToldCases();
  private final SealedWorld world = new SealedWorld(cases);
  private final Register register = new Register(world);
  private final Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
  private final Actor asya = world.with("asya", LegalOffice.CASEWORKER, "east");

  @Test
  void theDeadlinesOfARightNoticeAreComputedAgainEvenToALaterDay() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    assertThat(opened.nextSafeOn()).contains(LocalDate.of(2026, 5, 15));

    register.corrects(dismissal(EFFECTIVE, LATER), 2);

    Case corrected = world.now(opened.id());
    assertThat(corrected.measure().notifiedOn()).isEqualTo(LATER);
    assertThat(corrected.nextSafeOn()).contains(LocalDate.of(2026, 5, 25));
    assertThat(cases.ofMember(member("m"))).hasSize(1);
    assertThat(told("deadline-set")).hasSize(2).last().asString().contains("2026-05-25");
    assertThat(told("case-corrected"))
        .singleElement()
        .asString()
        .contains(opened.id().toString(), member("coordinator").toString());
  }

  @Test
  void aNoticeThatWasReportedByMistakeBecomesUnknown() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);

    register.corrects(dismissal(EFFECTIVE, null), 2);

    assertThat(only(world.now(opened.id())).computed().warnings())
        .anyMatch(warning -> warning.code().equals("start-assumed"));
  }

  /** Of two days of notice the earlier counts; only the mistaken one is taken back. */
  @Test
  void aNoticeThatSomebodyNotedByHandIsNotWhatWasCorrected() {
    Case byHand =
        SealedWorld.done(world.takeIn(asya, "m", EFFECTIVE.minusDays(4))).opened().value();
    world.dismissed("m", EFFECTIVE, 1);

    register.corrects(dismissal(EFFECTIVE, LATER), 2);

    assertThat(world.now(byHand.id()).measure().notifiedOn()).isEqualTo(EFFECTIVE.minusDays(4));
  }

  @Test
  void theCaseOfAnotherDayIsTheSameCase() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);

    register.corrects(dismissal(LATER, LATER), 2);

    Case corrected = world.now(opened.id());
    assertThat(corrected.measure().effectiveOn()).isEqualTo(LATER);
    assertThat(corrected.formerDays()).containsExactly(EFFECTIVE);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
    assertThat(register.reported(LATER, LATER, 3).id()).as("reported again").isEqualTo(opened.id());
  }

  /** Whatever is told again, in whatever order, nothing is moved back and nothing opens. */
  @Test
  void whatIsToldAgainChangesNothing() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    register.corrects(dismissal(LATER, LATER), 2);
    Case corrected = world.now(opened.id());
    int told = cases.told.size();

    world.dismissed("m", EFFECTIVE, 1);
    register.corrects(dismissal(LATER, LATER), 2);
    world.dismissed("m", EFFECTIVE, 1);

    assertThat(world.now(opened.id())).isEqualTo(corrected);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
    assertThat(cases.told).hasSize(told);
  }

  /** Or the report that is told again would bring the mistaken, earlier notice back. */
  @Test
  void aReportBeforeTheCorrectionTeachesNothingAnyMore() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    register.corrects(dismissal(EFFECTIVE, LATER), 2);

    world.dismissed("m", EFFECTIVE, 1);

    assertThat(world.now(opened.id()).measure().notifiedOn()).isEqualTo(LATER);
  }

  @Test
  void itIsCorrectedBackAndForthAndStaysOneCase() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    register.corrects(EFFECTIVE, EFFECTIVE, dismissal(LATER, LATER), 2);
    register.corrects(LATER, LATER, dismissal(EFFECTIVE, EFFECTIVE), 3);

    Case corrected = world.now(opened.id());
    assertThat(corrected.measure().effectiveOn()).isEqualTo(EFFECTIVE);
    assertThat(corrected.formerDays()).containsExactly(LATER);
    register.corrects(EFFECTIVE, EFFECTIVE, dismissal(LATER, LATER), 2);
    assertThat(world.now(opened.id())).isEqualTo(corrected);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  /** The lodging is a fact; whether it was in time follows from the right days. */
  @Test
  void whatWasLodgedStaysLodgedAndIsJudgedByTheRightDays() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    save(opened, Deeds.lodged(opened, Deeds.lodging(LocalDate.of(2026, 5, 20), "2026/1 E.")));
    assertThat(only(world.now(opened.id())).status()).isEqualTo(Deadline.Status.LATE);
    int set = told("deadline-set").size();

    register.corrects(dismissal(EFFECTIVE, LATER), 2);

    assertThat(only(world.now(opened.id())).status()).isEqualTo(Deadline.Status.MET);
    assertThat(only(world.now(opened.id())).lodging())
        .isEqualTo(Deeds.lodging(LocalDate.of(2026, 5, 20), "2026/1 E."));
    assertThat(told("deadline-set")).as("it runs no more").hasSize(set);
  }

  @Test
  void whenTheMeasureNeverWasACaseThatNobodyTouchedIsClosed() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);

    register.withdraws(2);
    register.withdraws(2);
    world.dismissed("m", EFFECTIVE, 1);

    Case closed = world.now(opened.id());
    assertThat(closed.closure())
        .isEqualTo(
            new Closure(Closure.Outcome.MEASURE_WITHDRAWN, EFFECTIVE, world.now.instant(), null));
    assertThat(closed.correction()).isNotNull();
    assertThat(closed.deadlines())
        .extracting(Deadline::status)
        .containsOnly(Deadline.Status.CANCELLED);
    assertThat(told("case-closed"))
        .singleElement()
        .asString()
        .contains("MEASURE_WITHDRAWN")
        .doesNotContain("\"measure\"");
    assertThat(told("case-corrected")).hasSize(1);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  @Test
  void aCaseOnWhichPeopleHaveWorkedStaysOpenAndSaysThatItsMeasureWasWithdrawn() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    takenWith("what she told");

    register.withdraws(2);

    Case marked = world.now(opened.id());
    assertThat(marked.isOpen()).isTrue();
    assertThat(marked.correction()).satisfies(how -> assertThat(how.withdrawn()).isTrue());
    assertThat(marked.nextSafeOn()).as("the team decides").isEqualTo(opened.nextSafeOn());
    Closure never =
        new Closure(Closure.Outcome.MEASURE_WITHDRAWN, EFFECTIVE, world.now.instant(), null);
    assertThat(Outcomes.faults(opened.close(never, LocalDate.MAX)))
        .as("nobody says so of a measure that was")
        .containsExactly("/outcome not-withdrawn");
    assertThat(Outcomes.accepted(marked.close(never, LocalDate.MAX))).hasSize(1);
  }

  @Test
  void aCaseThatSomebodyTookInThemselvesIsTheirs() {
    Case byHand = world.takenIn(asya, "m");
    world.dismissed("m", EFFECTIVE, 1);

    register.withdraws(2);

    assertThat(world.now(byHand.id()).isOpen()).isTrue();
  }

  @Test
  void ifItIsReportedAgainItHoldsAgain() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    takenWith("what she told");
    register.withdraws(2);

    world.dismissed("m", EFFECTIVE, 3);

    assertThat(world.now(opened.id()).correction())
        .satisfies(how -> assertThat(how.withdrawn()).isFalse());
    assertThat(cases.ofMember(member("m"))).hasSize(1);
    assertThat(told("case-corrected")).hasSize(2);
  }

  @Test
  void afterItsCaseWasClosedANewReportOpensAnother() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    register.withdraws(2);

    Case second = world.dismissed("m", EFFECTIVE, 3);

    assertThat(second.id()).isNotEqualTo(opened.id());
    assertThat(second.isOpen()).isTrue();
  }

  @Test
  void anotherMeasureInsteadHasACaseOfItsOwn() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);

    register.corrects(TestMeasure.of(CaseKind.SUSPENSION, EFFECTIVE, EFFECTIVE), 2);
    register.corrects(TestMeasure.of(CaseKind.SUSPENSION, EFFECTIVE, EFFECTIVE), 2);

    assertThat(world.now(opened.id()).isOpen()).isFalse();
    assertThat(cases.ofMember(member("m")))
        .map(world::now)
        .filteredOn(Case::isOpen)
        .singleElement()
        .satisfies(other -> {
          assertThat(other.measure().kind()).isEqualTo(CaseKind.SUSPENSION);
          assertThat(other.responsibleId()).contains(member("coordinator"));
        });
  }

  @Test
  void aClosedCaseStaysAsItIs() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    save(
        opened,
        Deeds.closed(
            opened, new Closure(Closure.Outcome.SETTLED, EFFECTIVE, world.now.instant(), null)));
    Case closed = world.now(opened.id());

    register.withdraws(2);

    assertThat(world.now(opened.id())).isEqualTo(closed);
  }

  @Test
  void aSealedCaseFollowsAndOnlyItsTeamIsTold() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    save(opened, Deeds.sealed(opened, world.now.instant(), "threats"));
    Actor outsider = SealedWorld.token("outsider", CASEWORKER, "east");
    List<String> shown = world.shownTo(outsider);
    String before = code(world.takeIn(outsider, "m"));

    register.corrects(dismissal(LATER, LATER), 2);

    assertThat(world.now(opened.id()).measure().effectiveOn()).isEqualTo(LATER);
    assertThat(told("case-corrected"))
        .singleElement()
        .asString()
        .contains(member("coordinator").toString());
    assertThat(world.shownTo(outsider)).isEqualTo(shown);
    assertThat(code(world.takeIn(outsider, "m"))).isEqualTo(before).isEqualTo("case-exists");
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  @Test
  void aSealedCaseOfAMeasureThatNeverWasIsLeftToItsTeam() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    save(opened, Deeds.sealed(opened, world.now.instant(), "threats"));

    register.withdraws(2);

    assertThat(world.now(opened.id()).isOpen()).isTrue();
    assertThat(world.now(opened.id()).isSealed()).isTrue();
  }

  /** The case of the mistake has followed, and that of the truth is not there yet. */
  @Test
  void aCrashBetweenTwoWritesLeavesNothingThatTheNextTryDoesNotMend() {
    world.dismissed("m", EFFECTIVE, 1);
    takenWith("what she told");
    Measure instead = TestMeasure.of(CaseKind.SUSPENSION, EFFECTIVE, EFFECTIVE);
    register.withdraws(2); // as far as it came before the crash

    register.corrects(instead, 2);

    assertThat(cases.ofMember(member("m"))).hasSize(2).map(world::now).allMatch(Case::isOpen);
    assertThat(told("case-corrected")).hasSize(1);
  }

  private void takenWith(String text) {
    SealedWorld.done(
        world.takeIn(
            new OpenCase(
                coordinator,
                member("m"),
                dismissal(EFFECTIVE, EFFECTIVE),
                Account.NONE.withSummary(text))));
  }

  private void save(Case present, List<CaseEvent> events) {
    assertThat(((InMemoryCases) cases).save(present, events)).isTrue();
  }

  private List<String> told(String type) {
    return cases.told.stream().filter(one -> one.contains("." + type + ".")).toList();
  }

  private static Deadline only(Case found) {
    assertThat(found.deadlines()).hasSize(1);
    return found.deadlines().getFirst();
  }
}
