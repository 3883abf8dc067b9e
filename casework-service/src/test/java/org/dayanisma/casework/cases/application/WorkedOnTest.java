package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.cases.application.Register.dismissal;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Lodgings;
import org.dayanisma.casework.cases.domain.PutRight;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A measure that never was ends a case by itself only if nobody has done anything about it. Each
 * deed alone keeps it open, whatever is left of the deed.
 */
class WorkedOnTest {

  private static final Map<String, BiConsumer<World, Case>> DEEDS = new LinkedHashMap<>();

  static {
    DEEDS.put("nothing new is told at an intake by hand", (its, _) -> its.takenIn(null));
    DEEDS.put("something is told at an intake by hand", (its, _) -> its.takenIn("her words"));
    DEEDS.put("somebody is asked", (its, of) -> its.asks(of, "asya", TeamRole.CO_COUNSEL));
    DEEDS.put(
        "somebody was asked and has declined",
        (its, of) -> {
          its.asks(of, "asya", TeamRole.CO_COUNSEL);
          its.follows(of, now -> Outcomes.accepted(new Teamwork(now).decline(asked(now))));
        });
    DEEDS.put(
        "somebody has joined and left",
        (its, of) -> {
          its.asks(of, "asya", TeamRole.CO_COUNSEL);
          SealedWorld.done(its.world.accept(its.asya, of.id()));
          SealedWorld.done(its.world.remove(its.asya, of.id(), "asya"));
        });
    DEEDS.put(
        "somebody was chosen, and it fell to the coordinator again",
        (its, of) -> {
          its.asks(of, "asya", TeamRole.RESPONSIBLE);
          SealedWorld.done(its.world.accept(its.asya, of.id()));
          its.world.layDown("asya", "east");
        });
    DEEDS.put(
        "it is sealed, and the seal is lifted",
        (its, of) -> {
          its.follows(of, now -> Deeds.sealed(now, its.world.now.instant(), "threats"));
          its.follows(of, now -> Deeds.unsealed(now, its.world.now.instant(), "over"));
        });
    DEEDS.put(
        "a remedy was lodged",
        (its, of) -> its.follows(of, now -> Deeds.lodged(now, Deeds.lodging(EFFECTIVE, null))));
    DEEDS.put(
        "a remedy was lodged by mistake, and its deadline runs again",
        (its, of) -> {
          its.follows(of, now -> Deeds.lodged(now, Deeds.lodging(EFFECTIVE, null)));
          its.follows(of, World::reopened);
        });
    DEEDS.put("its days are put right by hand", (its, of) -> its.follows(of, its::putRight));
    DEEDS.put(
        "it was closed with a reinstatement, and is open again",
        (its, of) -> {
          its.follows(of, its::reinstated);
          its.register.takesBack(EFFECTIVE.plusDays(2), dismissal(EFFECTIVE, EFFECTIVE), 2);
        });
  }

  @TestFactory
  Stream<DynamicTest> eachDeedAloneKeepsTheCaseOpen() {
    return DEEDS.entrySet().stream()
        .map(deed ->
            DynamicTest.dynamicTest(
                deed.getKey(),
                () -> {
                  World its = new World();
                  Case opened = its.world.dismissed("m", EFFECTIVE, 1);
                  deed.getValue().accept(its, opened);

                  its.register.withdraws(9);

                  Case after = its.world.now(opened.id());
                  assertThat(after.isOpen()).isTrue();
                  assertThat(after.correction())
                      .satisfies(how -> assertThat(how.withdrawn()).isTrue());
                }));
  }

  /** What happens by itself is nobody's work. */
  @Test
  void aCaseThatHasOnlyMovedAndFallenToOthersIsClosed() {
    World its = new World();
    Case opened = its.world.dismissed("m", EFFECTIVE, 1);
    its.world.with("west", LEGAL_COORDINATOR, "west");
    its.world.move("school", "root", "west", "school");
    its.world.move("school", "root", "east", "school");
    its.world.dismissed("m", EFFECTIVE.minusDays(1), 2);
    its.register.corrects(dismissal(EFFECTIVE, EFFECTIVE), 3);

    its.register.withdraws(9);

    assertThat(its.world.now(opened.id()).isOpen()).isFalse();
  }

  @Test
  void whatACoordinatorTookInByHandIsNotClosedByWhoeverReportsItAndTakesTheReportBack() {
    World its = new World();
    Case byHand = its.world.takenIn(its.coordinator, "m");
    assertThat(byHand.responsibleId()).contains(member("coordinator"));
    its.world.dismissed("m", EFFECTIVE, 1);

    its.register.withdraws(2);

    assertThat(its.world.now(byHand.id()).isOpen()).isTrue();
  }

  private static Invitation asked(Case present) {
    return present.team().asked().getFirst();
  }

  /** A case that fell to the coordinator of the east, and a caseworker there. */
  private static final class World {
    final InMemoryCases cases = new InMemoryCases();
    final SealedWorld world = new SealedWorld(cases);
    final Register register = new Register(world);
    final Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
    final Actor asya = world.with("asya", LegalOffice.CASEWORKER, "east");

    void takenIn(@org.jspecify.annotations.Nullable String text) {
      SealedWorld.done(
          world.takeIn(
              new OpenCase(
                  coordinator,
                  member("m"),
                  dismissal(EFFECTIVE, EFFECTIVE),
                  Account.NONE.withSummary(text))));
    }

    void asks(Case of, String whom, TeamRole role) {
      SealedWorld.done(world.ask(coordinator, of.id(), whom, role));
    }

    void follows(Case of, java.util.function.Function<Case, List<CaseEvent>> deed) {
      Case now = world.now(of.id());
      assertThat(cases.save(now, deed.apply(now))).isTrue();
    }

    static List<CaseEvent> reopened(Case now) {
      return Outcomes.accepted(
          new Lodgings(now)
              .reopen(
                  now.deadlines().getFirst().id(),
                  member("coordinator"),
                  java.time.Instant.EPOCH,
                  "wrong case"));
    }

    List<CaseEvent> putRight(Case now) {
      return Outcomes.accepted(
          new RightDays(now)
              .say(
                  new RightDays.Said(null, EFFECTIVE.minusDays(1), false),
                  PutRight.byHand(member("coordinator"), world.now.instant(), "the letter"),
                  EFFECTIVE.plusDays(3),
                  TestPlan.PLAN));
    }

    List<CaseEvent> reinstated(Case now) {
      return Deeds.closed(
          now,
          new Closure(
              Closure.Outcome.REINSTATED, EFFECTIVE.plusDays(2), world.now.instant(), null));
    }
  }
}
