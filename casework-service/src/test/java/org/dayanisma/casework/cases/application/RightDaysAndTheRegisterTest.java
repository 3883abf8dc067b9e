package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.cases.application.Register.dismissal;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.register.domain.LegalOffice.CASEWORKER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.time.LocalDate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.FormerDays;
import org.dayanisma.casework.cases.domain.PutRight.Source;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The team and the register speak of the same measure. The register decides from which day it
 * holds; of the day of notice the newest word counts; and nothing is undone without a trace.
 */
class RightDaysAndTheRegisterTest {

  private static final LocalDate WRONG = EFFECTIVE.minusDays(9);
  private static final LocalDate BY_HAND = EFFECTIVE.minusDays(2);
  private static final LocalDate LATER = EFFECTIVE.plusDays(5);

  private final ToldCases cases = new ToldCases();
  private final SealedWorld world = new SealedWorld(cases);
  private final Register register = new Register(world);
  private final Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
  private final Actor asya = world.with("asya", CASEWORKER, "east");

  @Test
  void theSameReportToldAgainDoesNotBringTheWrongDayBack() {
    Case opened = world.dismissed("m", WRONG, 1);
    corrected(opened, BY_HAND);

    register.reported(EFFECTIVE, WRONG, 1);
    register.reported(EFFECTIVE, WRONG, 3);

    assertThat(notice(opened)).isEqualTo(BY_HAND);
  }

  @Test
  void anIntakeWithTheWrongDayDoesNotBringItBack() {
    Case opened = SealedWorld.done(world.takeIn(asya, "m", WRONG)).opened().value();
    corrected(opened, BY_HAND);

    SealedWorld.done(world.takeIn(asya, "m", WRONG));

    assertThat(notice(opened)).isEqualTo(BY_HAND);
  }

  /** The register corrects the day of effect; of notice it says what it said before. */
  @Test
  void theWordOfTheTeamStaysIfTheRegisterSaysNothingNewOfNotice() {
    Case opened = world.dismissed("m", WRONG, 1);
    corrected(opened, BY_HAND);

    register.corrects(EFFECTIVE, WRONG, dismissal(LATER, WRONG), 2);

    assertThat(notice(opened)).isEqualTo(BY_HAND);
    assertThat(world.now(opened.id()).measure().effectiveOn()).isEqualTo(LATER);
  }

  @Test
  void theWordOfTheTeamStaysIfTheRegisterKnowsOfNoNoticeAnyMore() {
    Case opened = world.dismissed("m", WRONG, 1);
    corrected(opened, BY_HAND);

    register.corrects(EFFECTIVE, WRONG, dismissal(EFFECTIVE, null), 2);

    assertThat(notice(opened)).isEqualTo(BY_HAND);
  }

  /** Neither is silent: the case keeps what the team had said, and the team is told. */
  @Test
  void aNewerDayOfNoticeOfTheRegisterCountsAndTheCaseKeepsWhatTheTeamHadSaid() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    corrected(opened, BY_HAND);

    register.corrects(EFFECTIVE, EFFECTIVE, dismissal(EFFECTIVE, LATER), 2);

    Case now = world.now(opened.id());
    assertThat(now.measure().notifiedOn()).isEqualTo(LATER);
    assertThat(now.correction())
        .satisfies(kept -> {
          assertThat(kept.former())
              .extracting(FormerDays::notifiedOn)
              .containsExactly(EFFECTIVE, BY_HAND);
          assertThat(kept.former())
              .extracting(days -> days.putRight().source())
              .containsExactly(Source.TEAM, Source.REGISTER);
        });
    assertThat(cases.told)
        .filteredOn(one -> one.contains(".case-corrected."))
        .singleElement()
        .asString()
        .contains(member("coordinator").toString());
  }

  @Test
  void theTeamHasTheLastWordAgain() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    register.corrects(EFFECTIVE, EFFECTIVE, dismissal(EFFECTIVE, LATER), 2);

    corrected(world.now(opened.id()), BY_HAND);
    register.corrects(EFFECTIVE, EFFECTIVE, dismissal(EFFECTIVE, LATER), 2);

    assertThat(notice(opened)).isEqualTo(BY_HAND);
  }

  /** Or it would close with a day by which the register does not know the measure. */
  @Test
  void theFirstReportSaysAgainFromWhichDayAMeasureHolds() {
    Case opened = SealedWorld.done(world.takeIn(asya, "m", EFFECTIVE)).opened().value();
    SealedWorld.done(say(opened, new RightDays.Said(LATER, null, false)));

    Case joined = world.dismissed("m", EFFECTIVE, 1);

    assertThat(joined.id()).isEqualTo(opened.id());
    assertThat(joined.measure().effectiveOn()).isEqualTo(EFFECTIVE);
    assertThat(joined.formerDays()).containsExactly(LATER);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  @Test
  void aCaseWhoseDaysWerePutRightIsNotClosedByTheRegister() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    corrected(opened, BY_HAND);

    register.withdraws(2);

    assertThat(world.now(opened.id()).isOpen()).isTrue();
  }

  private void corrected(Case present, @Nullable LocalDate notifiedOn) {
    SealedWorld.done(say(present, new RightDays.Said(null, notifiedOn, false)));
  }

  private Outcome<Versioned<Case>> say(Case present, RightDays.Said said) {
    return new CorrectDaysHandler(
            new CaseDecisions(cases), TestPlan.PLAN, world.now, new LegalToday(world.now))
        .handle(new CorrectDays(Asked.by(coordinator), present.id(), said, "the envelope"));
  }

  private @Nullable LocalDate notice(Case of) {
    return world.now(of.id()).measure().notifiedOn();
  }
}
