package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.code;
import static org.dayanisma.casework.cases.application.SealedWorld.done;
import static org.dayanisma.casework.register.domain.LegalOffice.CASEWORKER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/**
 * A report of a measure reaches the coordinator once, also by a case that somebody took in before;
 * and what outsiders are told after it does not depend on whether the case was sealed since.
 */
class ReportedMeasureTest {

  private static final Duration BETWEEN_DEEDS = Duration.ofSeconds(1);

  private final ToldCases cases = new ToldCases();
  private final SealedWorld world = new SealedWorld(cases);
  private final Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
  private final Actor asya = world.with("asya", CASEWORKER, "east");

  @Test
  void aReportThatJoinsACaseTakenInByHandTellsTheNearestCoordinatorOnce() {
    world.with("higher", LEGAL_COORDINATOR, "root");
    Case byHand = world.takenIn(asya, "m");
    assertThat(cases.reportedTo()).isEmpty();

    assertThat(world.dismissed("m", EFFECTIVE, 1).id()).isEqualTo(byHand.id());
    world.dismissed("m", EFFECTIVE, 1);
    world.dismissed("m", null, 2);

    assertThat(cases.reportedTo()).containsExactly(toldOf(byHand, "coordinator"));
    assertThat(Trying.toWorkOn(world.cases, coordinator, byHand.id())).isPresent();
  }

  @Test
  void whoIsOnTheTeamOfItKnowsItAndIsNotTold() {
    Case theirs = world.takenIn(coordinator, "m");
    assertThat(theirs.responsible()).isEqualTo(new Responsible(member("coordinator"), true));
    world.dismissed("m", EFFECTIVE, 1);

    world.dismissed("m2", EFFECTIVE, 1);

    assertThat(cases.reportedTo()).isEmpty();
  }

  @Test
  void theMemberIsNotTheCoordinatorWhoIsTold() {
    world.officers.with("m", LEGAL_COORDINATOR, "school");
    Case byHand = world.takenIn(asya, "m");

    world.dismissed("m", EFFECTIVE, 1);

    assertThat(cases.reportedTo()).containsExactly(toldOf(byHand, "coordinator"));
  }

  /** Of their mandates the register never heard, so the case has stayed with them. */
  @Test
  void aReportThatMeetsTheCaseOfSomebodyWhoWasErasedTellsTheCoordinator() {
    Case byHand = world.takenIn(SealedWorld.token("untold", Role.LAWYER, "east"), "m");
    world.officers.erase("untold");

    world.dismissed("m", EFFECTIVE, 1);

    assertThat(cases.reportedTo()).containsExactly(toldOf(byHand, "coordinator"));
  }

  /** Organisers are told of a member when a case opens, so a second one would tell of the seal. */
  @Test
  void whoeverIsReportedAgainForTheSameDayHasNoOtherCaseBecauseTheFirstWasSealed() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    sealedByTheCoordinator(world, opened);

    assertThat(world.dismissed("m", EFFECTIVE, 5).id()).isEqualTo(opened.id());
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  /** Won, taken back into service, and dismissed for the same day once more. */
  @Test
  void whoeverIsReportedAgainAfterTheirCaseWasClosedHasAnotherOne() {
    Case first = world.dismissed("m", EFFECTIVE, 1);
    Closure won = new Closure(Closure.Outcome.REINSTATED, EFFECTIVE, world.now.instant(), null);
    assertThat(
            cases.save(
                world.now(first.id()), accepted(world.now(first.id()).close(won, LocalDate.MAX))))
        .isTrue();
    assertThat(world.dismissed("m", EFFECTIVE, 1).id()).as("told again").isEqualTo(first.id());

    Case second = world.dismissed("m", EFFECTIVE, 5);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.isOpen()).isTrue();
    assertThat(second.responsibleId()).contains(member("coordinator"));
    assertThat(world.dismissed("m", EFFECTIVE, 5).id()).as("told again").isEqualTo(second.id());
    assertThat(cases.ofMember(member("m"))).hasSize(2);
  }

  /** The move is known, and the case has not followed it yet. */
  @Test
  void theCoordinatorOfWhereTheUnitStandsNowIsTold() {
    Case byHand = world.takenIn(asya, "m");
    world.with("cem", LEGAL_COORDINATOR, "west");
    world.beginToMove("school", "root", "west", "school");

    world.dismissed("m", EFFECTIVE, 1);

    assertThat(cases.reportedTo()).containsExactly(toldOf(byHand, "cem"));
  }

  @Test
  void whoeverTakesTheMeasureInAfterTheReportIsAnsweredTheSameBeforeAndAfterTheSeal() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    assertThat(code(world.takeIn(asya, "m"))).isEqualTo("case-exists");

    sealedByTheCoordinator(world, opened);

    assertThat(code(world.takeIn(asya, "m"))).isEqualTo("case-exists");
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  /** They would be given it if it were not sealed; so "there is one" would tell that it is. */
  @Test
  void aCoordinatorOutsideTheTeamTakesItInAsIfThereWereNone() {
    Actor chief = world.with("chief", LEGAL_COORDINATOR, "root");
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    assertThat(world.takenIn(chief, "m").id()).as("while it is not sealed").isEqualTo(opened.id());

    sealedByTheCoordinator(world, opened);

    Case theirs = world.takenIn(chief, "m");
    assertThat(theirs.id()).isNotEqualTo(opened.id());
    assertThat(world.takenIn(chief, "m").id()).as("again").isEqualTo(theirs.id());
    assertThat(code(world.takeIn(asya, "m"))).as("others").isEqualTo("case-exists");
  }

  /** After a move it would be given to the coordinators of the new place, and to no others. */
  @Test
  void soDoesACoordinatorOfThePlaceToWhichItWasMoved() {
    Actor cem = world.with("cem", LEGAL_COORDINATOR, "west");
    Actor there = world.with("there", CASEWORKER, "west");
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    sealedByTheCoordinator(world, opened);
    world.move("school", "root", "west", "school");

    assertThat(code(world.takeIn(there, "m"))).isEqualTo("case-exists");
    assertThat(world.takenIn(cem, "m").id()).isNotEqualTo(opened.id());
  }

  /**
   * Many cases of a unit take a while to follow it; what is said in between is what is said then.
   */
  @Test
  void whileTheUnitMovesItIsAlreadyAnsweredForItsNewPlace() {
    Actor cem = world.with("cem", LEGAL_COORDINATOR, "west");
    Actor there = world.with("there", CASEWORKER, "west");
    Case sealed = world.dismissed("m", EFFECTIVE, 1);
    sealedByTheCoordinator(world, sealed);
    Case open = world.dismissed("m2", EFFECTIVE, 1);
    world.beginToMove("school", "root", "west", "school");

    assertThat(code(world.takeIn(there, "m"))).isEqualTo("case-exists");
    assertThat(code(world.takeIn(there, "m2"))).isEqualTo("case-exists");
    assertThat(world.takenIn(cem, "m").id()).as("as if there were none").isNotEqualTo(sealed.id());
    assertThat(world.takenIn(cem, "m2").id()).as("as after the move").isEqualTo(open.id());
  }

  /**
   * Two worlds: in one there is a case whose measure was reported, and which was sealed afterwards,
   * in the other there is none. Whatever coordinators outside its team take in, they see the same,
   * after the same look-ups; and the same ones are told of reports.
   */
  @Test
  void whatCoordinatorsOutsideSeeDoesNotDependOnASealedCase() {
    Seeded.random(
        28,
        500,
        random -> {
          Before before = Before.any(random);
          List<Deed> deeds = deeds(random);
          assertThat(seenByCoordinators(before, deeds, true))
              .as("%s %s", before, deeds)
              .isEqualTo(seenByCoordinators(before, deeds, false));
        });
  }

  /**
   * Two worlds: in one the case was sealed after the report. Whatever colleagues outside the team
   * take in, and whatever is reported, they get the same answers after the same look-ups, also if a
   * coordinator takes the measure in meanwhile; and until then the same people outside the team are
   * told the same.
   */
  @Test
  void whatOutsidersAreToldAfterAReportDoesNotDependOnTheSeal() {
    Seeded.random(
        27,
        500,
        random -> {
          Before before = Before.any(random);
          List<Deed> deeds = deeds(random);
          assertThat(seen(before, deeds, true))
              .as("%s %s", before, deeds)
              .isEqualTo(seen(before, deeds, false));
        });
  }

  /** How the case came about before anybody tried. */
  private record Before(boolean takenInByHand, int reports, boolean isClosed) {
    static Before any(RandomGenerator random) {
      return new Before(random.nextBoolean(), random.nextInt(1, 4), random.nextInt(4) == 0);
    }
  }

  /** What somebody does. */
  private record Deed(String what, int who, int notice) {}

  private static List<Deed> deeds(RandomGenerator random) {
    List<Deed> all = new ArrayList<>();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      String what =
          List.of(
                  "take in",
                  "take in",
                  "report",
                  "report again",
                  "seal theirs",
                  "above",
                  "take back",
                  "correct the day")
              .get(random.nextInt(8));
      all.add(new Deed(what, random.nextInt(4), random.nextInt(4)));
    }
    return all;
  }

  private static List<String> seen(Before before, List<Deed> deeds, boolean sealed) {
    ToldCases cases = new ToldCases();
    SealedWorld world = new SealedWorld(cases);
    world.with("coordinator", LEGAL_COORDINATOR, "east");
    Actor chief = world.with("chief", LEGAL_COORDINATOR, "root");
    for (int i = 0; i < 4; i++) {
      world.with("outsider" + i, CASEWORKER, "east");
      world.with("second" + i, CASEWORKER, "east");
    }
    bringAbout(world, before, sealed);
    long report = before.reports() + 1L;
    cases.told.clear();
    boolean isTakenInAbove = false;
    List<String> seen = new ArrayList<>();
    for (Deed deed : deeds) {
      cases.lookUps = 0;
      world.now.advance(BETWEEN_DEEDS); // or ids would say which case is the older
      Actor outsider = SealedWorld.token("outsider" + deed.who(), Role.CASEWORKER, "east");
      LocalDate notice = deed.notice() == 0 ? null : EFFECTIVE.minusDays(deed.notice());
      switch (deed.what()) {
        case "take in" -> {
          Outcome<OpenCaseHandler.Intake> answer = world.takeIn(outsider, "m", notice);
          seen.add(answer + " " + cases.lookUps);
        }
        case "seal theirs" ->
            world.listed(outsider).forEach(line -> seen.add("would seal " + line));
        case "above" -> {
          world.takeIn(chief, "m", notice); // what they see themselves is another test's
          isTakenInAbove = true;
        }
        case "report" -> world.dismissed("m", notice, report++);
        case "take back" -> world.correct("m", null, report++);
        case "correct the day" ->
            world.correct(
                "m", TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE.plusDays(1), notice), report++);
        default -> world.dismissed("m", notice, report - 1);
      }
      seen.add(world.listed(outsider).toString());
      seen.add(isTakenInAbove ? "" : cases.told.toString());
    }
    return seen;
  }

  /**
   * Reports come only while coordinators see a case that is not sealed: without any, one that opens
   * none tells them that there is one.
   */
  private static List<String> seenByCoordinators(Before before, List<Deed> deeds, boolean isThere) {
    ToldCases cases = new ToldCases();
    SealedWorld world = new SealedWorld(cases);
    Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
    List<Actor> outsiders = new ArrayList<>();
    outsiders.add(world.with("chief", LEGAL_COORDINATOR, "root"));
    outsiders.add(world.with("colleague", LEGAL_COORDINATOR, "east"));
    if (before.takenInByHand()) {
      outsiders.add(coordinator);
    }
    world.with("second", CASEWORKER, "east");
    if (isThere) {
      bringAbout(world, before, true);
    }
    long report = before.reports() + 1L;
    cases.told.clear();
    List<String> seen = new ArrayList<>();
    for (Deed deed : deeds) {
      cases.lookUps = 0;
      world.now.advance(BETWEEN_DEEDS); // or ids would say which case is the older
      Actor outsider = outsiders.get(deed.who() % outsiders.size());
      LocalDate notice = deed.notice() == 0 ? null : EFFECTIVE.minusDays(deed.notice());
      boolean isSeen = !world.listed(outsiders.getFirst()).isEmpty();
      switch (deed.what()) {
        case "take in", "above" ->
            seen.add(SealedWorld.shown(world.takeIn(outsider, "m", notice)) + " " + cases.lookUps);
        case "seal theirs" -> world.sealAll(outsider, "second");
        default -> {
          if (isSeen) {
            world.dismissed("m", notice, deed.what().equals("report") ? report++ : report - 1);
          }
        }
      }
      outsiders.forEach(one -> seen.add(world.shownTo(one).toString()));
      cases.reportedTo().forEach(one -> seen.add(one.replaceAll("\"caseId\":\"[^\"]*\"", "")));
    }
    return seen;
  }

  /** The case that was there before anybody tried. */
  private static void bringAbout(SealedWorld world, Before before, boolean sealed) {
    Actor insider = world.with("insider", CASEWORKER, "east");
    if (before.takenInByHand()) {
      world.takenIn(insider, "m");
    }
    long report = 1;
    while (report < before.reports()) {
      world.dismissed("m", null, report++);
    }
    prepare(world, world.dismissed("m", null, report), before.isClosed(), sealed);
  }

  /** A second person joins in both worlds; in one they then see the case sealed. */
  private static void prepare(SealedWorld world, Case known, boolean isClosed, boolean sealed) {
    boolean isCoordinators = known.team().isLedBy(member("coordinator"));
    Actor leading =
        SealedWorld.token(
            isCoordinators ? "coordinator" : "insider",
            isCoordinators ? Role.LEGAL_COORDINATOR : Role.CASEWORKER,
            "east");
    world.join(leading, known.id(), world.with("beside", CASEWORKER, "east"), TeamRole.SECRETARY);
    if (isClosed) {
      Closure withdrawn =
          new Closure(Closure.Outcome.WITHDRAWN, EFFECTIVE, world.now.instant(), null);
      Case open = world.now(known.id());
      assertThat(world.cases.save(open, accepted(open.close(withdrawn, LocalDate.MAX)))).isTrue();
    }
    if (sealed) {
      done(world.seal(leading, known.id(), true));
    }
  }

  private static void sealedByTheCoordinator(SealedWorld world, Case opened) {
    Actor leading = SealedWorld.token("coordinator", Role.LEGAL_COORDINATOR, "east");
    Actor beside = world.with("beside", LEGAL_COORDINATOR, "east");
    world.join(leading, opened.id(), beside, TeamRole.CO_COUNSEL);
    done(world.seal(leading, opened.id(), true));
  }

  private static String toldOf(Case found, String coordinator) {
    return "org.dayanisma.casework.case-reported.v1 {\"caseId\":\"%s\",\"coordinatorId\":\"%s\"}"
        .formatted(found.id(), member(coordinator));
  }
}
