package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.Ids;
import org.dayanisma.casework.cases.application.OpenCaseHandler.Intake;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.MemberUnits;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/** Who takes in a case needs reach over its member, wherever they themselves hold their role. */
class IntakeReachTest {

  private static final MutableClock NOW = MutableClock.at(Instant.parse("2026-03-20T10:00:00Z"));
  private static final List<UnitId> SCHOOL = path("root", "union", "school");
  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final Measure MEASURE = TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE);
  private static final Outcome<Intake> LIKE_NOBODY =
      Outcome.refused(Refusal.invalid("/memberId", CaseRefusal.UNKNOWN_MEMBER));

  /** Where members are, and where these units stand; of the camp nobody has told yet. */
  private static final Map<MemberId, UnitId> MEMBERS =
      Map.of(
          member("asya"), unit("school"),
          member("berat"), unit("clinic"),
          member("cem"), unit("camp"));

  private static final Map<UnitId, List<UnitId>> TREE =
      Map.of(unit("school"), SCHOOL, unit("clinic"), path("root", "other-union", "clinic"));

  private static final LegalOfficers NOBODY = new InMemoryOfficers();

  @Test
  void aLawyerOfAnotherUnionCannotOpenNorSealACaseBesideTheRealOne() {
    InMemoryCases cases = new InMemoryCases();
    Actor stranger = actor(Set.of(Role.LAWYER), List.of("other-union"));

    assertThat(opening(cases).handle(intake(stranger, "asya"))).isEqualTo(LIKE_NOBODY);
    Case real =
        new OpenCaseForMeasureHandler(
                cases, TestPlan.IDS, NOBODY, IntakeReachTest::pathOf, TestPlan.PLAN, NOW)
            .handle(new OpenCaseForMeasure(member("asya"), unit("school"), SCHOOL, MEASURE, 1))
            .value();

    assertThat(cases.ofMember(member("asya"))).containsExactly(real.id());
    assertThat(real.responsible()).as("the stranger has no part in it").isNull();
    assertThat(real.unitPath()).isEqualTo(SCHOOL);
    assertThat(opening(cases).handle(intake(stranger, "asya"))).isEqualTo(LIKE_NOBODY);
  }

  @Test
  void theCaseStandsInTheMembersUnitAndNotInThatOfWhoTakesItIn() {
    Actor ofTheUnion = actor(Set.of(Role.LAWYER), List.of("union"));

    Case opened = opened(opening(new InMemoryCases()).handle(intake(ofTheUnion, "asya")));

    assertThat(opened.unitId()).isEqualTo(unit("school"));
    assertThat(opened.unitPath()).isEqualTo(SCHOOL);
    assertThat(opened.responsible()).isEqualTo(new Responsible(member("lawyer"), false));
  }

  @Test
  void itIsOpenedForWhoReachesTheMemberAndForAllOthersThereIsNobody() {
    Seeded.random(
        20,
        5_000,
        random -> {
          Actor actor = anybody(random);
          String member = List.of("asya", "berat", "cem", "dilan").get(random.nextInt(4));
          InMemoryCases cases = new InMemoryCases();

          Outcome<Intake> result = opening(cases).handle(intake(actor, member));

          if (mayTakeIn(actor, member)) {
            assertThat(opened(result).memberId()).isEqualTo(member(member));
          } else {
            assertThat(result).as("%s for %s", actor, member).isEqualTo(LIKE_NOBODY);
            assertThat(cases.ofMember(member(member))).isEmpty();
          }
        });
  }

  @Test
  void whoIsUnknownCostsTheSameLookUpsAsWhoIsOutOfReach() {
    Actor stranger = actor(Set.of(Role.LAWYER), List.of("other-union"));
    assertThat(lookUps(stranger, "dilan"))
        .isEqualTo(lookUps(stranger, "cem"))
        .isEqualTo(lookUps(stranger, "asya"));
  }

  /** The oracle: written from the page on security, not from the code. */
  private static boolean mayTakeIn(Actor actor, String member) {
    boolean isLegal =
        actor.roles().contains(Role.CASEWORKER)
            || actor.roles().contains(Role.LAWYER)
            || actor.roles().contains(Role.LEGAL_COORDINATOR);
    List<UnitId> above =
        switch (member) {
          case "asya" -> path("root", "union", "school");
          case "berat" -> path("root", "other-union", "clinic");
          default -> List.of();
        };
    return isLegal && actor.unitIds().stream().map(UnitId::of).anyMatch(above::contains);
  }

  private static Actor anybody(RandomGenerator random) {
    List<Role> roles = List.of(Role.values());
    EnumSet<Role> held = EnumSet.of(roles.get(random.nextInt(roles.size())));
    held.add(roles.get(random.nextInt(roles.size())));
    List<String> all =
        List.of("root", "union", "other-union", "school", "clinic", "camp", "nowhere");
    List<String> units = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      units.add(all.get(random.nextInt(all.size())));
    }
    return actor(held, units);
  }

  private static List<String> lookUps(Actor actor, String member) {
    List<String> asked = new ArrayList<>();
    OpenCaseHandler handler =
        opening(
            new InMemoryCases(),
            who -> {
              asked.add("member");
              return unitOf(who);
            },
            unit -> {
              asked.add("unit");
              return pathOf(unit);
            });
    assertThat(handler.handle(intake(actor, member))).isEqualTo(LIKE_NOBODY);
    return asked;
  }

  private static Case opened(Outcome<Intake> result) {
    return ((Outcome.Accepted<Intake>) result).value().opened().value();
  }

  private static OpenCase intake(Actor actor, String member) {
    return SealedWorld.intake(actor, member(member), MEASURE);
  }

  private static OpenCaseHandler opening(InMemoryCases cases) {
    return opening(cases, IntakeReachTest::unitOf, IntakeReachTest::pathOf);
  }

  private static OpenCaseHandler opening(InMemoryCases cases, MemberUnits members, Units units) {
    return new OpenCaseHandler(
        cases, TestPlan.IDS, NOBODY, members, units, TestPlan.PLAN, NOW, new LegalToday(NOW));
  }

  private static Optional<UnitId> unitOf(MemberId member) {
    return Optional.ofNullable(MEMBERS.get(member));
  }

  private static Optional<List<UnitId>> pathOf(UnitId unit) {
    return Optional.ofNullable(TREE.get(unit));
  }

  private static Actor actor(Set<Role> roles, List<String> units) {
    return Ids.actor("lawyer", roles, units.toArray(String[]::new));
  }
}
