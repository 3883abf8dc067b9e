package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.actor;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.cases.application.SealedWorld.done;
import static org.dayanisma.casework.register.domain.LegalOffice.CASEWORKER;
import static org.dayanisma.casework.register.domain.LegalOffice.DATA_PROTECTION_OFFICER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.junit.jupiter.api.Test;

/** Nobody works on their own case, whatever they hold and however it came to them. */
class OwnCaseTest {

  private final SealedWorld world = new SealedWorld();

  /** Legal coordinator of the branch, and dismissed. */
  private final Actor member = world.with("m", LEGAL_COORDINATOR, "east");

  @Test
  void theCaseOfADismissedCoordinatorFallsToTheNextOne() {
    world.officers.with("above", LEGAL_COORDINATOR, "root");
    assertThat(world.dismissed("m", EFFECTIVE, 1).responsible())
        .isEqualTo(new Responsible(member("above"), true));
  }

  @Test
  void withNobodyElseItWaits() {
    Case waiting = world.dismissed("m", EFFECTIVE, 1);
    assertThat(waiting.responsible()).isNull();

    world.handover.mandateStarted(unit("east"));
    world.move("school", "root", "west", "east", "school");

    assertThat(world.now(waiting.id()).responsible()).isNull();
  }

  @Test
  void whoSucceedsInOfficeIsNotTheMemberEither() {
    world.officers.with("above", LEGAL_COORDINATOR, "root");
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    Actor responsible = SealedWorld.token("above", Role.LEGAL_COORDINATOR, "root");

    assertThat(code(world.remove(responsible, id, "above"))).isEqualTo("no-other-responsible");
    world.layDown("above", "root");
    assertThat(world.now(id).responsible()).isNull();
  }

  @Test
  void toTheMemberTheirCaseDoesNotExist() {
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();

    assertThat(world.reading.byId(member, id)).isEmpty();
    assertThat(Trying.toWorkOn(world.cases, member, id)).isEmpty();
    assertThat(world.reading.askings(member, id)).isEmpty();
    assertThat(world.reading.mayStillKnowOf(member, id)).as("an answer kept for a key").isFalse();
    CaseQuery own = CaseQuery.ALL.about(member("m"));
    assertThat(world.reading.list(member, own, 10)).isEmpty();
    DeadlineId deadline = world.now(id).deadlines().getFirst().id();
    assertThat(world.reading.mayStillKnowOfDeadline(member, deadline)).isFalse();
    assertThat(
            new CompleteDeadlineHandler(
                    new CaseDecisions(world.cases), world.now, new LegalToday(world.now))
                .handle(new CompleteDeadline(Asked.by(member), deadline, EFFECTIVE, null)))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
  }

  /** Or the register would be told of a return to duty by whoever returns. */
  @Test
  void nobodyClosesSealsOrLeadsTheirOwnCase() {
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    assertThat(
            new CloseCaseHandler(
                    new CaseDecisions(world.cases), world.now, new LegalToday(world.now))
                .handle(
                    new CloseCase(
                        Asked.by(member), id, Closure.Outcome.REINSTATED, EFFECTIVE, null)))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(world.seal(member, id, true)).isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(world.ask(member, id, "m", TeamRole.RESPONSIBLE))
        .isEqualTo(Outcome.refused(Refusal.notFound()));
    assertThat(world.remove(member, id, "m")).isEqualTo(Outcome.refused(Refusal.notFound()));
  }

  @Test
  void nobodyAsksTheMember() {
    Actor above = world.with("above", LEGAL_COORDINATOR, "root");
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    for (TeamRole role : TeamRole.values()) {
      assertThat(code(world.ask(above, id, "m", role))).isEqualTo("own-case");
    }
  }

  @Test
  void nobodyTakesInTheirOwnCaseWhetherThereIsOneOrNot() {
    Actor caseworker = world.with("c", CASEWORKER, "east");
    assertThat(code(world.takeIn(caseworker, "c"))).isEqualTo("own-case");
    assertThat(world.cases.ofMember(member("c"))).isEmpty();

    world.dismissed("c", EFFECTIVE, 1);
    assertThat(code(world.takeIn(caseworker, "c"))).isEqualTo("own-case");
  }

  @Test
  void theGlassOpensNobodysOwnCaseAndTheRequestSaysNothingOfIt() {
    Actor officer = world.with("officer", DATA_PROTECTION_OFFICER, "root");
    CaseId id = world.dismissed("m", EFFECTIVE, 1).id();
    CaseId none = caseId("none");

    assertThat(status(member, officer, id)).isEqualTo(status(member, officer, none));
    assertThat(world.reading.byId(member, id)).isEmpty();
    assertThat(world.toldOfTheGlass()).isEmpty();
  }

  @Test
  void norIsTheMemberTheSecondPerson() {
    Actor above = world.with("above", LEGAL_COORDINATOR, "root");
    Actor both = actor("m", Set.of(Role.DATA_PROTECTION_OFFICER), "root");
    CaseId own = sealedCaseOf("m", above);

    Actor asking = SealedWorld.token("asking", Role.LEGAL_COORDINATOR, "east");
    assertThat(status(asking, both, own)).isEqualTo(Status.GRANTED);
    assertThat(world.reading.byId(asking, own)).isEmpty();
    assertThat(world.toldOfTheGlass()).isEmpty();

    CaseId ofAnother = sealedCaseOf("n", above);
    assertThat(status(asking, both, ofAnother)).isEqualTo(Status.GRANTED);
    assertThat(world.reading.byId(asking, ofAnother)).isPresent();
  }

  private CaseId sealedCaseOf(String memberId, Actor responsible) {
    CaseId id = world.dismissed(memberId, EFFECTIVE, 1).id();
    done(world.ask(responsible, id, "above", TeamRole.RESPONSIBLE));
    Actor second = world.with("second-" + memberId, LEGAL_COORDINATOR, "root");
    world.join(responsible, id, second, TeamRole.CO_COUNSEL);
    done(world.seal(responsible, id, true));
    return id;
  }

  private Status status(Actor asking, Actor second, CaseId id) {
    return world.breakGlass(asking, second, id).status();
  }
}
