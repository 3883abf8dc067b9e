package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;
import static org.dayanisma.casework.cases.application.SealedWorld.done;
import static org.dayanisma.casework.register.domain.LegalOffice.CASEWORKER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a measure that has a sealed case: a report of it always reaches somebody who can
 * act, and outsiders get the answers they would get if there were no sealed case.
 */
class SealedMeasureTest {

  private static final Duration BETWEEN_DEEDS = Duration.ofSeconds(1);

  private final Counted cases = new Counted();
  private final SealedWorld world = new SealedWorld(cases);
  private final Actor coordinator = world.with("coordinator", LEGAL_COORDINATOR, "east");
  private final Actor asya = world.with("asya", CASEWORKER, "east");
  private final Actor berat = world.with("berat", CASEWORKER, "east");

  @Test
  void aReportThatMeetsASealedCaseTellsItsTeamAndReachesTheCoordinator() {
    Case sealed = sealedBy(asya);
    assertThat(sealed.measure().notifiedOn()).isNull();

    Case reached = world.dismissed("m", EFFECTIVE, 1);

    assertThat(reached.id()).isNotEqualTo(sealed.id());
    assertThat(reached.responsible()).isEqualTo(new Responsible(member("coordinator"), true));
    assertThat(Trying.toWorkOn(world.cases, coordinator, reached.id())).isPresent();
    assertThat(world.now(sealed.id()).measure().notifiedOn()).isEqualTo(EFFECTIVE);
  }

  @Test
  void theSameReportToldAgainOpensNothingMoreAlsoIfWhatItOpenedWasSealedMeanwhile() {
    sealedBy(asya);
    Case reached = world.dismissed("m", EFFECTIVE, 1);
    world.join(coordinator, reached.id(), above(), TeamRole.CO_COUNSEL);
    done(world.seal(coordinator, reached.id(), true));

    assertThat(world.dismissed("m", EFFECTIVE, 1).id()).isEqualTo(reached.id());
    assertThat(cases.ofMember(member("m"))).hasSize(2);
  }

  @Test
  void aCaseThatWasOpenedByTheReportAndSealedAfterwardsStaysAlone() {
    Case opened = world.dismissed("m", EFFECTIVE, 1);
    world.join(coordinator, opened.id(), above(), TeamRole.CO_COUNSEL);
    done(world.seal(coordinator, opened.id(), true));

    assertThat(world.dismissed("m", EFFECTIVE, 1).id()).isEqualTo(opened.id());
    assertThat(cases.ofMember(member("m"))).hasSize(1);
  }

  @Test
  void aReportThatJoinedBeforeTheSealIsRememberedToo() {
    Case byHand = world.takenIn(asya, "m");
    world.dismissed("m", null, 4);
    world.join(asya, byHand.id(), berat, TeamRole.CO_COUNSEL);
    done(world.seal(asya, byHand.id(), true));

    world.dismissed("m", null, 4);
    assertThat(cases.ofMember(member("m"))).hasSize(1);
    world.dismissed("m", null, 3);
    assertThat(cases.ofMember(member("m"))).as("an older one, told late").hasSize(1);
    world.dismissed("m", EFFECTIVE, 5);
    assertThat(cases.ofMember(member("m"))).as("another one, as if there were no seal").hasSize(1);
    assertThat(world.now(byHand.id()).measure().notifiedOn()).isEqualTo(EFFECTIVE);
  }

  @Test
  void aReportThatIsCutOffBetweenTheTwoCasesIsFinishedByItsRepetition() {
    Case sealed = sealedBy(asya);
    cases.crashAtAdd = true;
    try {
      world.dismissed("m", EFFECTIVE, 1);
    } catch (IllegalStateException crash) {
      assertThat(crash).hasMessage("crash");
    }
    assertThat(cases.ofMember(member("m"))).containsExactly(sealed.id());

    world.dismissed("m", EFFECTIVE, 1);

    assertThat(cases.ofMember(member("m"))).hasSize(2);
  }

  /** Or whoever closes fast enough would keep a dismissal from everybody, without any seal. */
  @Test
  void aCaseThatWasClosedBeforeAnythingWasReportedSwallowsNoReport() {
    Case byHand = world.takenIn(asya, "m");
    close(byHand);

    Case reached = world.dismissed("m", EFFECTIVE, 1);

    assertThat(reached.id()).isNotEqualTo(byHand.id());
    assertThat(reached.responsibleId()).contains(member("coordinator"));
    close(reached);
    assertThat(world.dismissed("m", EFFECTIVE, 1).id())
        .as("of this report somebody has heard")
        .isEqualTo(reached.id());
    assertThat(cases.ofMember(member("m"))).hasSize(2);
    assertThat(world.dismissed("m", EFFECTIVE.minusDays(1), 2).isOpen())
        .as("nobody is dismissed again without having been taken back")
        .isTrue();
    assertThat(cases.ofMember(member("m"))).hasSize(3);
  }

  private void close(Case open) {
    Closure withdrawn =
        new Closure(Closure.Outcome.WITHDRAWN, EFFECTIVE, world.now.instant(), null);
    Case present = world.now(open.id());
    assertThat(cases.save(present, accepted(present.close(withdrawn, LocalDate.MAX)))).isTrue();
  }

  @Test
  void theMembersOwnCoordinatorIsNotTheOneWhoHears() {
    world.officers.with("m", LEGAL_COORDINATOR, "school");
    sealedBy(asya);
    assertThat(world.dismissed("m", EFFECTIVE, 1).responsibleId()).contains(member("coordinator"));
  }

  /** Once there were eight places, and whoever got seven knew that there was a hidden one. */
  @Test
  void fillingPlacesCountsNothing() {
    sealedBy(asya);
    for (int i = 1; i <= 20; i++) {
      Actor outsider = world.with("outsider" + i, CASEWORKER, "east");
      Actor accomplice = world.with("accomplice" + i, CASEWORKER, "east");
      Case theirs = world.takenIn(outsider, "m");
      assertThat(theirs.team().memberIds()).as("%s", i).containsExactly(member("outsider" + i));
      world.join(outsider, theirs.id(), accomplice, TeamRole.CO_COUNSEL);
      done(world.seal(outsider, theirs.id(), true));
    }
  }

  /**
   * Two worlds, one of which has a sealed case of the measure: whatever outsiders send, colleagues
   * or coordinators, and whatever is reported meanwhile, they see the same, after the same
   * look-ups.
   */
  @Test
  void whateverOutsidersSendTheySeeWhatTheyWouldSeeWithoutASealedCase() {
    Seeded.random(
        15,
        500,
        random -> {
          List<Deed> deeds = deeds(random);
          assertThat(seen(deeds, true)).as("%s", deeds).isEqualTo(seen(deeds, false));
        });
  }

  /** What somebody does. */
  private record Deed(String what, int who, int notice) {}

  private static List<Deed> deeds(RandomGenerator random) {
    List<Deed> all = new ArrayList<>();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      String what = List.of("take in", "take in", "seal", "report").get(random.nextInt(4));
      all.add(new Deed(what, random.nextInt(6), random.nextInt(4)));
    }
    return all;
  }

  private static List<String> seen(List<Deed> deeds, boolean hidden) {
    Counted cases = new Counted();
    SealedWorld world = new SealedWorld(cases);
    world.with("coordinator", LEGAL_COORDINATOR, "east");
    Actor insider = world.with("insider", CASEWORKER, "east");
    Actor beside = world.with("beside", CASEWORKER, "east");
    List<Actor> outsiders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      outsiders.add(world.with("outsider" + i, CASEWORKER, "east"));
    }
    outsiders.add(SealedWorld.token("coordinator", Role.LEGAL_COORDINATOR, "east"));
    outsiders.add(world.with("chief", LEGAL_COORDINATOR, "root"));
    for (int i = 0; i < outsiders.size(); i++) {
      world.with("second" + i, CASEWORKER, "east");
    }
    if (hidden) {
      Case theirs = world.takenIn(insider, "m");
      world.join(insider, theirs.id(), beside, TeamRole.CO_COUNSEL);
      done(world.seal(insider, theirs.id(), true));
    }
    List<String> seen = new ArrayList<>();
    long report = 1;
    for (Deed deed : deeds) {
      cases.lookUps = 0;
      world.now.advance(BETWEEN_DEEDS); // or ids would say which case is the older
      Actor outsider = outsiders.get(deed.who());
      LocalDate notice = deed.notice() == 0 ? null : EFFECTIVE.minusDays(deed.notice());
      switch (deed.what()) {
        case "take in" ->
            seen.add(SealedWorld.shown(world.takeIn(outsider, "m", notice)) + " " + cases.lookUps);
        case "seal" -> world.sealAll(outsider, "second" + deed.who());
        default -> world.dismissed("m", notice, report++);
      }
      outsiders.forEach(one -> seen.add(world.shownTo(one).toString()));
    }
    return seen;
  }

  private Case sealedBy(Actor somebody) {
    Case theirs = world.takenIn(somebody, "m");
    world.join(somebody, theirs.id(), berat, TeamRole.CO_COUNSEL);
    return done(world.seal(somebody, theirs.id(), true));
  }

  private Actor above() {
    return world.with("above", LEGAL_COORDINATOR, "root");
  }

  private static final class Counted extends InMemoryCases {
    private int lookUps;
    private boolean crashAtAdd;

    @Override
    public List<CaseRelations> ofMeasure(MemberId memberId, CaseKind kind, LocalDate effectiveOn) {
      lookUps++;
      return super.ofMeasure(memberId, kind, effectiveOn);
    }

    @Override
    protected Optional<Versioned<Case>> insert(Case opened, List<CaseEvent> events) {
      lookUps++;
      if (crashAtAdd) {
        crashAtAdd = false;
        throw new IllegalStateException("crash");
      }
      return super.insert(opened, events);
    }
  }
}
