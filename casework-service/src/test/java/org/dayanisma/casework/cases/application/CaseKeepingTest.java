package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.cases.application.SealedWorld.done;
import static org.dayanisma.casework.register.domain.LegalOffice.DATA_PROTECTION_OFFICER;
import static org.dayanisma.casework.register.domain.LegalOffice.LAWYER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Keeping;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.junit.jupiter.api.Test;

/** A sealed case never stays without anybody who can act, and somebody is told. */
class CaseKeepingTest {

  private final KeptCases cases = new KeptCases();
  private final SealedWorld world = new SealedWorld(cases);
  private final Actor asya = world.with("asya", LEGAL_COORDINATOR, "east");
  private final Actor berat = world.with("berat", LAWYER, "east");
  private final Actor officer = world.with("officer", DATA_PROTECTION_OFFICER, "root");
  private final Actor eastern = SealedWorld.token("eastern", Role.LEGAL_COORDINATOR, "east");
  private final Actor second = SealedWorld.token("second", Role.LEGAL_COORDINATOR, "east");
  private final Actor chief = SealedWorld.token("chief", Role.LEGAL_COORDINATOR, "root");

  @Test
  void aColleagueFollowsAResponsibleWhoHasGone() {
    CaseId id = sealed();

    world.layDown("asya", "east");

    Case after = world.now(id);
    assertThat(after.responsible()).isEqualTo(new Responsible(member("berat"), false));
    assertThat(after.team().roleOf(member("asya")))
        .as("stays, in case they are given an office again")
        .contains(TeamRole.CO_COUNSEL);
    assertThat(after.keeping()).isNull();
    assertThat(cases.told).hasAtLeastOneElementOfType(CaseEvent.Succeeded.class);
    assertThat(Trying.toWorkOn(world.cases, asya, id)).as("given it again").isPresent();
  }

  @Test
  void whenNobodyOfTheTeamIsLeftTheNearestDataProtectionOfficerIsCalled() {
    world.with("nearer", DATA_PROTECTION_OFFICER, "east");
    world.with("elsewhere", DATA_PROTECTION_OFFICER, "west");
    CaseId id = sealed();

    allLayDown();

    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("nearer")));
    assertThat(cases.called()).containsExactly(member("nearer"));
    world.keeping.standingChanged(member("asya"));
    world.keeping.standingChanged(member("berat"));
    world.keeping.keepersChanged();
    assertThat(cases.called()).as("told again, called once").containsExactly(member("nearer"));
  }

  /** Or whoever gives the offices could choose, unseen, who decides about the case. */
  @Test
  void theFormerTeamAndAnotherOfficerHearThatAKeeperWasCalled() {
    CaseId id = sealed();
    world.with("chosen", DATA_PROTECTION_OFFICER, "east");

    allLayDown();

    assertThat(cases.called()).containsExactly(member("chosen"));
    assertThat(cases.witnesses())
        .containsExactlyInAnyOrder(member("asya"), member("berat"), member("officer"));
    assertThat(world.reading.byId(officer, id)).as("and no more").isEmpty();
  }

  @Test
  void whoMovesTheUnitChoosesNoKeeper() {
    world.with("western", DATA_PROTECTION_OFFICER, "west");
    CaseId id = sealed();
    world.move("school", "root", "west", "school");

    allLayDown();

    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("officer")));
  }

  @Test
  void theErasedHaveGoneAndWhomTheRegisterNeverHeardOfIsThere() {
    CaseId id = sealed();
    world.officers.erase("berat");
    world.keeping.standingChanged(member("berat"));
    assertThat(world.now(id).keeping()).as("asya is there").isNull();
    world.layDown("asya", "east");
    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("officer")));

    Actor untold = SealedWorld.token("untold", Role.LAWYER, "east");
    CaseId theirs = world.takenIn(untold, "m2").id();
    Actor dilan = world.with("dilan", LAWYER, "east");
    world.join(untold, theirs, dilan, TeamRole.CO_COUNSEL);
    done(world.seal(untold, theirs, true));
    world.layDown("dilan", "east");
    world.keeping.standingChanged(member("untold"));
    assertThat(world.now(theirs).keeping()).isNull();
    assertThat(world.now(theirs).responsibleId()).contains(member("untold"));
  }

  @Test
  void theKeeperSeesThatThereIsACaseAndReadsNothingOfIt() {
    CaseId id = sealed();
    assertThat(world.reading.toKeep(officer, id)).as("while the team is there").isEmpty();
    allLayDown();

    assertThat(world.reading.toKeep(officer, id)).isPresent();
    assertThat(world.reading.byId(officer, id)).isEmpty();
    assertThat(Trying.toWorkOn(world.cases, officer, id)).isEmpty();
    assertThat(world.reading.askings(officer, id)).isEmpty();
    assertThat(world.now(id).team().includes(member("officer"))).isFalse();
    Actor other = world.with("other", DATA_PROTECTION_OFFICER, "root");
    assertThat(world.reading.toKeep(other, id)).as("who was not called").isEmpty();
    assertThat(world.askForResponsible(other, id, "dilan"))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
    Actor formerly = SealedWorld.token("officer", Role.LAWYER, "root");
    assertThat(world.reading.toKeep(formerly, id)).as("without the office").isEmpty();
  }

  @Test
  void whomTheKeeperAsksAnswersForTheCaseWhenTheyAccept() {
    CaseId id = sealed();
    allLayDown();
    Actor dilan = world.with("dilan", LAWYER, "east");
    Actor emre = world.with("emre", LAWYER, "root");
    done(world.askForResponsible(officer, id, "emre"));
    done(world.askForResponsible(officer, id, "dilan"));
    assertThat(Trying.toWorkOn(world.cases, dilan, id)).as("asked is not joined").isEmpty();
    assertThat(world.reading.askings(dilan, id)).isPresent();

    Case after = done(world.accept(dilan, id));

    assertThat(after.responsible()).isEqualTo(new Responsible(member("dilan"), false));
    assertThat(after.isSealed()).isTrue();
    assertThat(after.keeping()).isNull();
    assertThat(world.reading.toKeep(officer, id)).as("their task is done").isEmpty();
    assertThat(world.accept(emre, id))
        .as("who was slower")
        .isEqualTo(Outcome.refused(Refusal.notFound()));
  }

  @Test
  void theKeeperAsksSomebodyElseWithAMandateAndNeverTheMember() {
    world.officers.with("m", LAWYER, "east");
    CaseId id = sealed();
    allLayDown();
    world.officers.with("officer", LAWYER, "root");

    assertThat(code(world.askForResponsible(officer, id, "officer"))).isEqualTo("keeper");
    assertThat(code(world.askForResponsible(officer, id, "m"))).isEqualTo("own-case");
    assertThat(code(world.askForResponsible(officer, id, "nobody"))).isEqualTo("no-legal-mandate");
    assertThat(code(world.askForResponsible(officer, id, "asya")))
        .as("who has gone")
        .isEqualTo("no-legal-mandate");
  }

  @Test
  void whoIsGivenAnOfficeAgainEndsTheKeepingAndWhoWasAskedIsAskedNoMore() {
    CaseId id = sealed();
    allLayDown();
    world.officers.with("dilan", LAWYER, "east");
    done(world.askForResponsible(officer, id, "dilan"));
    MemberId responsible = world.now(id).responsibleId().orElseThrow();

    world.officers.with(responsible, LAWYER, unit("east"));
    world.keeping.standingChanged(responsible);

    assertThat(world.now(id).keeping()).isNull();
    assertThat(world.now(id).responsibleId()).contains(responsible);
    assertThat(world.now(id).team().asked()).isEmpty();
    assertThat(world.reading.toKeep(officer, id)).isEmpty();
  }

  /** They were asked by the team, before it had gone. */
  @Test
  void whoJoinsACaseOfWhoseTeamNobodyIsLeftAnswersForIt() {
    CaseId id = sealed();
    Actor dilan = world.with("dilan", LAWYER, "east");
    done(world.ask(asya, id, "dilan", TeamRole.SECRETARY));
    allLayDown();
    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("officer")));

    Case after = done(world.accept(dilan, id));

    assertThat(after.responsible()).isEqualTo(new Responsible(member("dilan"), false));
    assertThat(after.keeping()).isNull();
  }

  @Test
  void withoutAnOfficerTheCaseWaitsForTheFirstAndIsCounted() {
    world.officers.layDown("officer");
    CaseId id = sealed();
    allLayDown();
    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(null));
    assertThat(cases.countWithoutKeeper()).isEqualTo(1);

    world.with("first", DATA_PROTECTION_OFFICER, "root");
    world.keeping.keepersChanged();

    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("first")));
    assertThat(cases.countWithoutKeeper()).isZero();
  }

  @Test
  void aKeeperWhoLeavesOfficeIsFollowedByTheNext() {
    CaseId id = sealed();
    allLayDown();
    world.with("next", DATA_PROTECTION_OFFICER, "root");
    world.keeping.keepersChanged();
    assertThat(world.now(id).keeping())
        .as("who keeps it goes on")
        .isEqualTo(new Keeping(member("officer")));

    world.layDown("officer", "root");

    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("next")));
    assertThat(cases.called()).containsExactly(member("officer"), member("next"));
  }

  @Test
  void theMemberKeepsNotTheirOwnCase() {
    world.officers.layDown("officer");
    world.officers.with("m", DATA_PROTECTION_OFFICER, "east");
    CaseId id = sealed();
    allLayDown();
    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(null));
  }

  @Test
  void anOfficeThatEndsWhileTheCaseIsBeingSealedIsSeen() {
    CaseId id = withTeam();
    cases.afterNextSave =
        () -> {
          world.officers.layDown("asya"); // told, but found no sealed case yet
          world.officers.layDown("berat");
        };

    Case sealed = done(world.seal(asya, id, true));

    assertThat(sealed.keeping()).isEqualTo(new Keeping(member("officer")));
  }

  @Test
  void anOfficerWhoIsAppointedWhileTheCaseIsBeingLeftIsSeen() {
    world.officers.layDown("officer");
    CaseId id = sealed();
    world.officers.layDown("asya");
    world.officers.layDown("berat");
    cases.afterNextSave = () -> world.officers.with("new", DATA_PROTECTION_OFFICER, "root");

    world.keeping.standingChanged(member("asya"));

    assertThat(world.now(id).keeping()).isEqualTo(new Keeping(member("new")));
  }

  @Test
  void whatIsCutOffAnywhereIsFinishedByItsRepetition() {
    for (int save = 1; save <= 2; save++) {
      world.officers.with("asya", LEGAL_COORDINATOR, "east").with("berat", LAWYER, "east");
      CaseId id = sealed("m" + save);
      world.officers.layDown("asya");
      world.officers.layDown("berat");
      cases.crashAtSave = save;
      try {
        world.keeping.standingChanged(member("asya"));
      } catch (IllegalStateException crash) {
        assertThat(crash).hasMessage("crash");
      }

      world.keeping.standingChanged(member("asya"));

      assertThat(world.now(id).keeping()).as("%s", save).isEqualTo(new Keeping(member("officer")));
    }
  }

  @Test
  void aClosedSealedCaseNeedsNoKeeper() {
    CaseId id = sealed();
    close(id);
    allLayDown();
    assertThat(world.now(id).keeping()).isNull();
    assertThat(cases.called()).isEmpty();
  }

  /** Or emergency access to a case that nobody is left to watch over would be seen by nobody. */
  @Test
  void theKeeperIsToldOfABrokenGlass() {
    CaseId id = sealed();
    world.breakGlass(eastern, chief, id);
    assertThat(world.toldOfTheGlass())
        .as("the team is there")
        .containsExactly(member("asya"), member("berat"));
    allLayDown();

    world.breakGlass(second, chief, id);

    assertThat(world.toldOfTheGlass()).hasSize(5).contains(member("officer"));
    assertThat(world.overseersOfTheGlass()).containsExactly(member("officer"));
  }

  @Test
  void whereTheKeeperIsOneOfTheTwoTheNextOfficerIsTold() {
    world.with("other", DATA_PROTECTION_OFFICER, "root");
    CaseId id = sealed();
    allLayDown();

    world.breakGlass(eastern, officer, id);

    assertThat(world.toldOfTheGlass()).contains(member("other")).doesNotContain(member("officer"));
  }

  @Test
  void theOfficerNearestToWhereItWasSealedIsToldAlsoOfAClosedCaseWithoutATeam() {
    world.with("western", DATA_PROTECTION_OFFICER, "west");
    CaseId id = sealed();
    world.move("school", "root", "west", "school");
    close(id);
    allLayDown();
    assertThat(world.now(id).keeping()).as("nothing is left to be done in it").isNull();

    world.breakGlass(eastern, chief, id);

    assertThat(world.toldOfTheGlass())
        .contains(member("officer"))
        .doesNotContain(member("western"));
  }

  @Test
  void ofWhatIsNoCaseNobodyIsTold() {
    world.breakGlass(eastern, chief, caseId("unknown"));
    assertThat(world.toldOfTheGlass()).isEmpty();
  }

  @Test
  void aForgedRowKeepsNoOtherCaseFromBeingSeenTo() {
    List<CaseId> all = Stream.of("m1", "m2", "m3").map(this::sealed).sorted().toList();
    cases.forge(all.getFirst());

    assertThatThrownBy(() -> world.layDown("asya", "east")).isInstanceOf(StampRejected.class);

    assertThat(all.subList(1, 3))
        .allSatisfy(id ->
            assertThat(world.now(id).responsible())
                .isEqualTo(new Responsible(member("berat"), false)));
  }

  private CaseId sealed() {
    return sealed("m");
  }

  private CaseId sealed(String memberId) {
    CaseId id = withTeam(memberId);
    done(world.seal(asya, id, true));
    return id;
  }

  private CaseId withTeam() {
    return withTeam("m");
  }

  private CaseId withTeam(String memberId) {
    CaseId id = world.dismissed(memberId, EFFECTIVE, 1).id();
    world.join(asya, id, berat, TeamRole.CO_COUNSEL);
    return id;
  }

  private void close(CaseId id) {
    Closure settled = new Closure(Closure.Outcome.SETTLED, EFFECTIVE, world.now.instant(), null);
    Case open = world.now(id);
    assertThat(cases.save(open, accepted(open.close(settled, LocalDate.MAX)))).isTrue();
  }

  private void allLayDown() {
    world.layDown("asya", "east");
    world.layDown("berat", "east");
  }
}
