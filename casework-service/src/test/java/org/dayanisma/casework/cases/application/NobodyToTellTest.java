package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.cases.application.Register.dismissal;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;

/**
 * Whoever moves units, or gives and ends offices, chooses when nobody answers for a case. What the
 * register takes back in such a moment passes nobody by.
 */
class NobodyToTellTest {

  private final ToldCases cases = new ToldCases();
  private final SealedWorld world = new SealedWorld(cases);
  private final Register register = new Register(world);

  @Test
  void aCaseThatWasMovedToWhereNobodyAnswersStaysOpenAndWhoeverGetsItBackIsTold() {
    coordinator();
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    world.move("school", "root", "west", "school");

    register.withdraws(2);

    assertWaits(opened);
    int before = correctedFor("coordinator").size();
    world.move("school", "root", "east", "school");
    assertThat(correctedFor("coordinator")).hasSize(before + 1);
    assertThat(world.now(opened.id()).responsibleId()).contains(member("coordinator"));
    assertDecides(opened);
  }

  @Test
  void soDoesOneWhoseCoordinatorLostTheOfficeForThatMoment() {
    coordinator();
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    world.end("coordinator", "east");

    register.withdraws(2);

    assertWaits(opened);
    int before = correctedFor("coordinator").size();
    coordinator();
    world.handover.mandateStarted(unit("east"));
    assertThat(correctedFor("coordinator")).hasSize(before + 1);
    assertDecides(opened);
  }

  @Test
  void soDoesOneAboveWhichThereIsNoCoordinatorYet() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);

    register.withdraws(2);

    assertWaits(opened);
    assertThat(told("case-corrected")).isEmpty();
    coordinator();
    world.handover.mandateStarted(unit("east"));
    assertThat(correctedFor("coordinator")).hasSize(1);
    assertDecides(opened);
  }

  /** It was told already; whoever answers for it next decides as well, and hears of it, too. */
  @Test
  void itIsToldToWhoeverTakesItOverAfterwards() {
    Actor first = coordinator();
    world.officers.with("second", LegalOffice.LAWYER, "east");
    Actor second = SealedWorld.token("second", Role.LAWYER, "east");
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    SealedWorld.done(world.ask(first, opened.id(), "second", TeamRole.RESPONSIBLE));
    register.withdraws(2);
    assertThat(correctedFor("second")).isEmpty();

    SealedWorld.done(world.accept(second, opened.id()));

    assertThat(correctedFor("second")).hasSize(1);
  }

  /** They may not open it any more; that something was taken back is all they hear. */
  @Test
  void whoeverAnsweredForItBeforeHearsOfItTheMomentItHappens() {
    coordinator();
    world.dismissed("m", EFFECTIVE, 1);
    world.move("school", "root", "west", "school");

    register.withdraws(2);

    assertThat(told("case-corrected"))
        .singleElement()
        .asString()
        .contains("\"toldIds\":[]", "\"witnessIds\":[\"" + member("coordinator") + "\"]");
  }

  /** A puppet is told, and the coordinator from whom the case was taken hears of it too. */
  @Test
  void anotherCoordinatorForThatMomentDoesNotHideItFromTheOneBefore() {
    coordinator();
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    world.with("puppet", LEGAL_COORDINATOR, "west");
    world.move("school", "root", "west", "school");

    register.withdraws(2);

    assertThat(world.now(opened.id()).isOpen()).as("the puppet was told").isFalse();
    assertThat(told("case-corrected"))
        .singleElement()
        .asString()
        .contains(
            "\"toldIds\":[\"" + member("puppet") + "\"]",
            "\"witnessIds\":[\"" + member("coordinator") + "\"]");
  }

  /** Whoever left, or is outside a seal, hears nothing of what happens there. */
  @Test
  void ofASealedCaseNobodyHearsButItsTeam() {
    coordinator();
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    world.with("next", LEGAL_COORDINATOR, "west");
    world.move("school", "root", "west", "school");
    Actor next = SealedWorld.token("next", Role.LEGAL_COORDINATOR, "west");
    world.officers.with("second", LegalOffice.LAWYER, "west");
    Actor second = SealedWorld.token("second", Role.LAWYER, "west");
    world.join(next, opened.id(), second, TeamRole.CO_COUNSEL);
    SealedWorld.done(world.seal(next, opened.id(), true));

    register.withdraws(2);

    assertThat(told("case-corrected"))
        .singleElement()
        .asString()
        .contains(member("next").toString())
        .doesNotContain(member("coordinator").toString());
  }

  @Test
  void rightDaysReachWhoeverAnsweredBeforeToo() {
    coordinator();
    world.dismissed("m", EFFECTIVE, 1);
    world.move("school", "root", "west", "school");

    register.corrects(dismissal(EFFECTIVE.plusDays(10), EFFECTIVE.plusDays(10)), 2);

    assertThat(correctedFor("coordinator")).hasSize(1);
  }

  /** Nobody is sent to a coordinator about a case that is over. */
  @Test
  void anIntakeByHandOfAMeasureWhoseCaseEndedByItsWithdrawalOpensAnother() {
    Actor coordinator = coordinator();
    Actor asya = world.with("asya", LegalOffice.CASEWORKER, "east");
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    register.withdraws(2);
    assertThat(world.now(opened.id()).isOpen()).isFalse();

    OpenCaseHandler.Intake taken = SealedWorld.done(world.takeIn(asya, "m"));

    assertThat(taken.isNew()).isTrue();
    Case another = taken.opened().value();
    assertThat(another.id()).isNotEqualTo(opened.id());
    assertThat(another.isOpen()).isTrue();
    assertThat(another.responsibleId()).contains(member("asya"));
    OpenCaseHandler.Intake again = SealedWorld.done(world.takeIn(coordinator, "m"));
    assertThat(again.isNew()).isFalse();
    assertThat(again.opened().value().id()).isEqualTo(another.id());
    assertThat(code(world.takeIn(SealedWorld.token("berat", Role.CASEWORKER, "east"), "m")))
        .isEqualTo("case-exists");
  }

  private Actor coordinator() {
    return world.with("coordinator", LEGAL_COORDINATOR, "east");
  }

  /** Open, marked, with its deadlines. */
  private void assertWaits(Case opened) {
    Case waiting = world.now(opened.id());
    assertThat(waiting.isOpen()).isTrue();
    assertThat(waiting.responsible()).isNull();
    assertThat(waiting.correction()).satisfies(how -> assertThat(how.withdrawn()).isTrue());
    assertThat(waiting.deadlines())
        .isNotEmpty()
        .extracting(Deadline::status)
        .containsOnly(Deadline.Status.OPEN);
    assertThat(told("case-closed")).isEmpty();
  }

  /** It ends by the word of whoever answers for it. */
  private void assertDecides(Case opened) {
    Case present = world.now(opened.id());
    assertThat(present.isOpen()).isTrue();
    Closure never =
        new Closure(Closure.Outcome.MEASURE_WITHDRAWN, EFFECTIVE, world.now.instant(), null);
    assertThat(Outcomes.accepted(present.close(never, EFFECTIVE))).isNotEmpty();
  }

  private List<String> correctedFor(String person) {
    return told("case-corrected").stream()
        .filter(one -> one.contains(member(person).toString()))
        .toList();
  }

  private List<String> told(String type) {
    return cases.told.stream().filter(one -> one.contains("." + type + ".")).toList();
  }
}
