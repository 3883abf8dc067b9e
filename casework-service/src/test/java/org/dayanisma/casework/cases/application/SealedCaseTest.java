package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.cases.application.SealedWorld.done;
import static org.dayanisma.casework.register.domain.LegalOffice.CASEWORKER;
import static org.dayanisma.casework.register.domain.LegalOffice.DATA_PROTECTION_OFFICER;
import static org.dayanisma.casework.register.domain.LegalOffice.LAWYER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.junit.jupiter.api.Test;

/**
 * The team of a sealed case is chosen by its team: not by whoever moves units or gives and ends
 * mandates, and not by one person alone.
 */
class SealedCaseTest {

  private static final String NEEDED = "second-person-needed";

  private final SealedWorld world = new SealedWorld();
  private final Actor asya = world.with("asya", LEGAL_COORDINATOR, "east");
  private final Actor berat = world.with("berat", LAWYER, "east");
  private final Actor cem = world.with("cem", LEGAL_COORDINATOR, "west");

  @Test
  void aMovePutsNobodyOntoTheTeamAndShutsNobodyOut() {
    CaseId id = sealed();

    world.move("school", "root", "west", "school");

    assertThat(world.now(id).team().memberIds()).containsExactly(member("asya"), member("berat"));
    assertThat(Trying.toWorkOn(world.cases, cem, id)).as("coordinates there").isEmpty();
    assertThat(Trying.toWorkOn(world.cases, asya, id)).as("who sealed").isPresent();
    assertThat(Trying.toWorkOn(world.cases, berat, id)).isPresent();
    assertThat(world.reading.list(asya, CaseQuery.ALL, 10)).hasSize(1);
    assertThat(world.reading.list(cem, CaseQuery.ALL, 10)).isEmpty();
  }

  @Test
  void theEndOfTheMandateByWhichItFellPutsNobodyOntoTheTeam() {
    CaseId id = sealed();
    Actor dilan = world.with("dilan", LEGAL_COORDINATOR, "east");

    world.layDown("asya", "east");
    world.handover.mandateStarted(unit("east"));

    assertThat(world.now(id).team().includes(member("dilan"))).isFalse();
    assertThat(Trying.toWorkOn(world.cases, dilan, id)).isEmpty();
  }

  /** What the tree says about an open case holds again as soon as it is one. */
  @Test
  void unsealedAfterAMoveItGoesToTheCoordinatorThere() {
    CaseId id = sealed();
    world.move("school", "root", "west", "school");

    done(world.seal(asya, id, false));

    assertThat(world.now(id).responsible()).isEqualTo(new Responsible(member("cem"), true));
    assertThat(Trying.toWorkOn(world.cases, asya, id)).isEmpty();
  }

  /** They hold another office elsewhere, so they have not gone; but they do not reach it here. */
  @Test
  void unsealedAfterTheOfficeHereEndedItGoesToTheCoordinatorHere() {
    CaseId id = sealed();
    Actor dilan = world.with("dilan", LEGAL_COORDINATOR, "east");
    Actor elsewhere = world.with("asya", LAWYER, "west");
    world.end("asya", "east");

    done(world.seal(elsewhere, id, false));

    assertThat(world.now(id).responsible()).isEqualTo(new Responsible(member("dilan"), true));
    assertThat(Trying.toWorkOn(world.cases, dilan, id)).isPresent();
  }

  /** Of theirs the register never heard, so their token alone counts. */
  @Test
  void unsealedBySomebodyWhoseOfficeIsNotKnownItStaysTheirs() {
    Actor untold = SealedWorld.token("untold", Role.LAWYER, "east");
    CaseId id = world.takenIn(untold, "m").id();
    world.join(untold, id, berat, TeamRole.CO_COUNSEL);
    done(world.seal(untold, id, true));

    done(world.seal(untold, id, false));

    assertThat(world.now(id).responsible()).isEqualTo(new Responsible(member("untold"), false));
  }

  @Test
  void nobodySealsAlone() {
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();

    assertThat(code(world.seal(asya, id, true))).isEqualTo(NEEDED);
    done(world.ask(asya, id, "berat", TeamRole.CO_COUNSEL));
    assertThat(code(world.seal(asya, id, true))).as("asked is not joined").isEqualTo(NEEDED);
    done(world.accept(berat, id));
    assertThat(done(world.seal(asya, id, true)).isSealed()).isTrue();
  }

  /** Whoever asked them may stand outside by now, and would lead in whomever they like. */
  @Test
  void whoeverWasAskedBeforeTheSealIsAskedNoMore() {
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    world.join(asya, id, berat, TeamRole.CO_COUNSEL);
    world.with("dilan", LAWYER, "east");
    done(world.ask(asya, id, "dilan", TeamRole.RESPONSIBLE));

    done(world.seal(asya, id, true));

    assertThat(world.now(id).team().askedOf(member("dilan"))).isEmpty();
    assertThat(world.now(id).team().memberIds()).containsExactly(member("asya"), member("berat"));
  }

  @Test
  void theSecondPersonIsNotSubordinate() {
    Actor above = world.with("above", LEGAL_COORDINATOR, "root");
    CaseId id = world.takenIn(above, "m").id();
    done(world.ask(above, id, "above", TeamRole.RESPONSIBLE));
    Actor below = world.with("below", CASEWORKER, "school");
    world.join(above, id, below, TeamRole.SECRETARY);
    world.join(above, id, berat, TeamRole.CO_COUNSEL);

    assertThat(code(world.seal(above, id, true))).isEqualTo(NEEDED);

    world.join(above, id, world.with("beside", LAWYER, "root"), TeamRole.CO_COUNSEL);
    assertThat(done(world.seal(above, id, true)).isSealed()).isTrue();
  }

  /** A token may say more of the sealer than the register; nobody hides their rank by that. */
  @Test
  void theSecondPersonStandsBesideWhatTheTokenSaysToo() {
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    world.join(asya, id, berat, TeamRole.CO_COUNSEL);
    Actor wide = SealedWorld.token("asya", Role.LEGAL_COORDINATOR, "east", "root");

    assertThat(code(world.seal(wide, id, true))).isEqualTo(NEEDED);
  }

  @Test
  void somebodyWhoseMandateEndedOrWhoWasErasedIsNoSecondPerson() {
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    world.join(asya, id, berat, TeamRole.CO_COUNSEL);
    world.officers.erase("berat");
    assertThat(code(world.seal(asya, id, true))).isEqualTo(NEEDED);

    Actor dilan = world.with("dilan", LAWYER, "east");
    world.join(asya, id, dilan, TeamRole.CO_COUNSEL);
    world.officers.layDown("dilan");
    assertThat(code(world.seal(asya, id, true))).isEqualTo(NEEDED);
  }

  @Test
  void theResponsibleDoesNotRemoveTheSecondPersonRightAfterSealing() {
    CaseId id = sealed();

    assertThat(code(world.remove(asya, id, "berat"))).isEqualTo(NEEDED);
    assertThat(code(world.remove(berat, id, "berat"))).as("by their own word").isEqualTo(NEEDED);

    world.join(asya, id, world.with("dilan", LAWYER, "east"), TeamRole.SECRETARY);
    assertThat(done(world.remove(asya, id, "berat")).team().memberIds())
        .containsExactly(member("asya"), member("dilan"));
  }

  /** Nobody is left who is not subordinate then; whoever watched over the sealing still does. */
  @Test
  void theSecondPersonStaysAlsoWhenTheResponsibleIsGivenAHigherOffice() {
    CaseId id = sealed();
    world.officers.with("asya", LEGAL_COORDINATOR, "root");

    assertThat(code(world.remove(asya, id, "berat"))).isEqualTo(NEEDED);
    assertThat(code(world.remove(berat, id, "berat"))).as("by their own word").isEqualTo(NEEDED);
    done(world.ask(asya, id, "berat", TeamRole.RESPONSIBLE));
    assertThat(code(world.accept(berat, id))).as("alone with it").isEqualTo(NEEDED);

    world.join(asya, id, world.with("dilan", LAWYER, "east"), TeamRole.SECRETARY);
    assertThat(code(world.remove(asya, id, "berat"))).as("dilan is below").isEqualTo(NEEDED);
    assertThat(done(world.remove(asya, id, "dilan")).team().memberIds())
        .containsExactly(member("asya"), member("berat"));
  }

  @Test
  void whoeverFollowsAsSecondPersonStaysLikeTheFirst() {
    Actor first = world.with("first", LEGAL_COORDINATOR, "school");
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    world.join(first, id, world.with("second", LAWYER, "school"), TeamRole.CO_COUNSEL);
    done(world.seal(first, id, true));
    world.officers.with("first", LEGAL_COORDINATOR, "east");
    world.join(first, id, berat, TeamRole.SECRETARY);
    done(world.remove(first, id, "second"));

    world.officers.with("first", LEGAL_COORDINATOR, "root");

    assertThat(code(world.remove(first, id, "berat"))).isEqualTo(NEEDED);
    assertThat(code(world.remove(berat, id, "berat"))).isEqualTo(NEEDED);
  }

  /** After a hand-over it is whoever is not subordinate to the new responsible. */
  @Test
  void aHandOverChoosesTheSecondPersonAnew() {
    Actor above = world.with("above", LAWYER, "root");
    CaseId id = sealed();
    world.join(asya, id, world.with("chief", LEGAL_COORDINATOR, "root"), TeamRole.SECRETARY);
    done(world.ask(asya, id, "above", TeamRole.RESPONSIBLE));
    done(world.accept(above, id));

    assertThat(code(world.remove(above, id, "chief"))).as("berat is below").isEqualTo(NEEDED);
    assertThat(done(world.remove(above, id, "berat")).team().memberIds())
        .containsExactly(member("above"), member("chief"));
  }

  /** They may be given the office again, and then they watch; an erased person does not return. */
  @Test
  void theLastSecondPersonStaysAlsoWithoutTheirOfficeUnlessTheyWereErased() {
    CaseId id = sealed();
    world.layDown("berat", "east");
    assertThat(code(world.remove(asya, id, "berat"))).isEqualTo(NEEDED);
    assertThat(world.now(id).keeping()).as("asya is there").isNull();

    world.officers.erase("berat");
    assertThat(done(world.remove(asya, id, "berat")).team().memberIds())
        .containsExactly(member("asya"));
  }

  /** Whoever has no office reads nothing, so the responsible would be alone beside them. */
  @Test
  void aSecondPersonWhoIsThereDoesNotLeaveItToOneWhoseOfficeHasEnded() {
    CaseId id = sealedByTwoBeside();
    world.layDown("berat", "east");

    assertThat(code(world.remove(asya, id, "ceren"))).isEqualTo(NEEDED);
    assertThat(code(world.remove(ceren(), id, "ceren"))).as("by their own word").isEqualTo(NEEDED);
    assertThat(done(world.remove(asya, id, "berat")).team().memberIds())
        .containsExactly(member("asya"), member("ceren"));
  }

  @Test
  void norWhenTheResponsibleIsGivenAHigherOffice() {
    CaseId id = sealedByTwoBeside();
    world.layDown("berat", "east");
    world.officers.with("asya", LEGAL_COORDINATOR, "root");

    assertThat(code(world.remove(asya, id, "ceren"))).isEqualTo(NEEDED);
    assertThat(code(world.remove(ceren(), id, "ceren"))).as("by their own word").isEqualTo(NEEDED);
    done(world.ask(asya, id, "ceren", TeamRole.RESPONSIBLE));
    assertThat(code(world.accept(ceren(), id))).as("alone with it").isEqualTo(NEEDED);
  }

  @Test
  void norAfterAKeeperHasFoundSomebodyWhoAnswersForIt() {
    Actor keeper = world.with("keeper", DATA_PROTECTION_OFFICER, "root");
    CaseId id = sealed();
    world.layDown("berat", "east");
    world.layDown("asya", "east");
    Actor dilan = world.with("dilan", LAWYER, "east");
    done(world.askForResponsible(keeper, id, "dilan"));
    assertThat(done(world.accept(dilan, id)).team().memberIds())
        .containsExactly(member("dilan"), member("berat"));
    Actor ece = world.with("ece", LAWYER, "east");
    world.join(dilan, id, ece, TeamRole.SECRETARY);

    assertThat(code(world.remove(dilan, id, "ece"))).isEqualTo(NEEDED);
    assertThat(code(world.remove(ece, id, "ece"))).as("by their own word").isEqualTo(NEEDED);
  }

  @Test
  void whoUnsealsNeedsNoSecondPerson() {
    CaseId id = sealed();
    done(world.seal(asya, id, false));
    assertThat(done(world.remove(berat, id, "berat")).team().memberIds())
        .containsExactly(member("asya"));
  }

  /** The former responsible leaves with a hand-over, so one of two would be left. */
  @Test
  void aHandOverLeavesNobodyAloneWithASealedCase() {
    CaseId id = sealed();
    done(world.ask(asya, id, "berat", TeamRole.RESPONSIBLE));
    assertThat(code(world.accept(berat, id))).isEqualTo(NEEDED);

    world.join(asya, id, world.with("dilan", LAWYER, "east"), TeamRole.SECRETARY);
    assertThat(done(world.accept(berat, id)).team().memberIds())
        .containsExactly(member("berat"), member("dilan"));
  }

  /** Nor by whoever would stand above everybody who stays. */
  @Test
  void aHandOverToSomebodyAboveTheSecondPersonNeedsAnotherOne() {
    CaseId id = sealed();
    Actor above = world.with("above", LAWYER, "root");
    done(world.ask(asya, id, "above", TeamRole.RESPONSIBLE));
    assertThat(code(world.accept(above, id))).isEqualTo(NEEDED);
  }

  @Test
  void whoAnswersForACaseDoesNotStepDownByAskingThemselvesForLess() {
    CaseId id = sealed();
    assertThat(code(world.ask(asya, id, "asya", TeamRole.SECRETARY)))
        .isEqualTo("no-other-responsible");
    assertThat(world.now(id).responsibleId()).contains(member("asya"));
  }

  @Test
  void whoWasAskedToJoinASealedCaseIsNotShutOutByAMove() {
    CaseId id = sealed();
    Actor dilan = world.with("dilan", LAWYER, "east");
    done(world.ask(asya, id, "dilan", TeamRole.CO_COUNSEL));
    world.move("school", "root", "west", "school");

    assertThat(done(world.accept(dilan, id)).team().includes(member("dilan"))).isTrue();
    assertThat(done(world.ask(asya, id, "cem", TeamRole.SECRETARY)).team().askedOf(member("cem")))
        .as("of the new branch, by the team's choice")
        .isPresent();
  }

  /** Nor is the glass broken from where it was moved to. */
  @Test
  void aMoveBringsASealedCaseInFrontOfNobodysGlass() {
    CaseId id = sealed();
    world.move("school", "root", "west", "school");

    world.breakGlass(cem, world.with("second", DATA_PROTECTION_OFFICER, "west"), id);
    assertThat(world.reading.byId(cem, id)).isEmpty();

    Actor eastern = world.with("eastern", LEGAL_COORDINATOR, "east");
    world.breakGlass(eastern, world.with("officer", DATA_PROTECTION_OFFICER, "root"), id);
    assertThat(world.reading.byId(eastern, id)).isPresent();
  }

  @Test
  void anEndedMandateStillTakesTheRole() {
    CaseId id = sealed();
    Actor formerly = SealedWorld.token("berat", Role.MEMBER, "east");
    assertThat(Trying.toWorkOn(world.cases, formerly, id)).isEmpty();
    assertThat(world.remove(formerly, id, "berat")).isEqualTo(Outcome.refused(Refusal.notFound()));
  }

  @Test
  void onlyTheResponsibleSealsAndUnseals() {
    CaseId id = sealed();
    assertThat(world.seal(berat, id, false)).isEqualTo(Outcome.refused(Refusal.forbidden()));
    assertThat(world.seal(cem, id, false)).isEqualTo(Outcome.refused(Refusal.notFound()));
  }

  private CaseId sealedByTwoBeside() {
    Case open = world.dismissed("m", EFFECTIVE, 1);
    world.join(asya, open.id(), berat, TeamRole.CO_COUNSEL);
    world.join(asya, open.id(), world.with("ceren", LAWYER, "east"), TeamRole.CO_COUNSEL);
    return done(world.seal(asya, open.id(), true)).id();
  }

  private static Actor ceren() {
    return SealedWorld.token("ceren", Role.LAWYER, "east");
  }

  private CaseId sealed() {
    Case open = world.dismissed("m", EFFECTIVE, 1);
    assertThat(open.responsible()).isEqualTo(new Responsible(member("asya"), true));
    world.join(asya, open.id(), berat, TeamRole.CO_COUNSEL);
    Case sealed = done(world.seal(asya, open.id(), true));
    assertThat(sealed.responsible()).isEqualTo(new Responsible(member("asya"), false));
    return sealed.id();
  }
}
