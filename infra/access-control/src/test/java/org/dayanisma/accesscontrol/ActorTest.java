package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {

  private static final List<String> WORKPLACE =
      List.of("confederation", "union", "branch", "place");

  @Test
  void reachesItsUnitsAndWhatIsBelow() {
    assertThat(officerOf("branch").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isTrue();
    assertThat(officerOf("place").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isTrue();
    assertThat(officerOf("other", "union").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isTrue();
    assertThat(officerOf("other").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isFalse();
    assertThat(
            officerOf("place")
                .reachesAs(List.of("confederation", "union", "branch"), Role.BRANCH_OFFICER))
        .isFalse();
    assertThat(officerOf().reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isFalse();
  }

  @Test
  void reachesOnlyInARoleItHolds() {
    assertThat(officerOf("union").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isTrue();
    assertThat(officerOf("union").reachesAs(WORKPLACE, Role.LAWYER)).isFalse();
    assertThat(officerOf("other").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isFalse();
    assertThat(officerOf("union").hasAny()).isFalse();
  }

  @Test
  void anOfficeThatWasLaidDownReachesNothing() {
    Actor former = officerOf("union").without(ended(office(Role.BRANCH_OFFICER, "union")));
    assertThat(former.roles()).isEmpty();
    assertThat(former.reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isFalse();
    assertThat(former.unitIdsAs(Role.BRANCH_OFFICER)).isEmpty();
  }

  @Test
  void inOneRoleSomebodyReachesNothingByTheirOthers() {
    Actor both =
        new Actor(
            "user", null, Set.of(Role.LAWYER, Role.BRANCH_OFFICER), List.of("union"), List.of());
    Actor lawyer = both.onlyAs(Set.of(Role.LAWYER, Role.AUDITOR));
    assertThat(lawyer.roles()).containsExactly(Role.LAWYER);
    assertThat(lawyer.reachesAs(WORKPLACE, Role.LAWYER)).isTrue();
    assertThat(lawyer.reachesAs(WORKPLACE, Role.BRANCH_OFFICER, Role.AUDITOR)).isFalse();
    assertThat(both.onlyAs(Set.of()).roles()).isEmpty();
  }

  /** A token has one list of units for all its roles, so the role goes on in none of them. */
  @Test
  void whoHoldsItNowhereElseHasTheRoleNowhere() {
    KnownMandates mandates = ended(office(Role.BRANCH_OFFICER, "branch"));
    assertThat(officerOf("branch", "other").without(mandates).roles()).isEmpty();
    assertThat(officerOf().without(mandates).roles()).isEmpty();
  }

  /**
   * Otherwise an officer of a workplace could depose somebody in the union by giving and ending the
   * same office in the workplace.
   */
  @Test
  void whatSomebodyIsElsewhereIsNotLaidDownWithAnOfficeThatTheirTokenDoesNotName() {
    Actor ofTheUnion = officerOf("union").without(ended(office(Role.BRANCH_OFFICER, "place")));
    assertThat(ofTheUnion.roles()).containsExactly(Role.BRANCH_OFFICER);
    assertThat(ofTheUnion.reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isTrue();
  }

  /** Only administrators appoint those who watch the officers. */
  @Test
  void anOversightThatHasEndedIsHeldNowhere() {
    Actor auditor =
        new Actor("u", "m-1", Set.of(Role.AUDITOR), List.of("union"), List.of())
            .without(ended(office(Role.AUDITOR, "other")));
    assertThat(auditor.roles()).isEmpty();
  }

  @Test
  void unitsBindProgramsInWhatPersonsMayAllSee() {
    Actor program =
        new Actor(
            "u",
            null,
            Set.of(Role.ORGANISER),
            List.of("branch"),
            List.of(),
            new ClientGrant("website", Set.of(), Set.of()),
            Set.of());
    assertThat(program.mayKnowOf(WORKPLACE)).isTrue();
    assertThat(program.mayKnowOf(List.of("confederation", "union"))).isFalse();
    assertThat(officerOf("other").mayKnowOf(WORKPLACE)).isTrue();
  }

  @Test
  void whoHoldsItElsewhereLosesTheUnitOnly() {
    Actor actor =
        officerOf("union", "other")
            .without(
                new KnownMandates(
                    Set.of(office(Role.BRANCH_OFFICER, "other")),
                    Set.of(office(Role.BRANCH_OFFICER, "union"))));
    assertThat(actor.hasAny(Role.BRANCH_OFFICER)).isTrue();
    assertThat(actor.reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isFalse();
    assertThat(actor.reachesAs(List.of("other"), Role.BRANCH_OFFICER)).isTrue();
    assertThat(actor.unitIdsAs(Role.BRANCH_OFFICER)).containsExactly("other");
  }

  @Test
  void otherOfficesOfTheSameUnitGoOn() {
    Actor actor =
        new Actor(
                "u",
                "m-1",
                Set.of(Role.BRANCH_OFFICER, Role.LAWYER, Role.MEMBER),
                List.of("union"),
                List.of())
            .without(ended(office(Role.LAWYER, "union")));
    assertThat(actor.roles()).containsExactlyInAnyOrder(Role.BRANCH_OFFICER, Role.MEMBER);
    assertThat(actor.reachesAs(WORKPLACE, Role.LAWYER)).isFalse();
    assertThat(actor.reachesAs(WORKPLACE, Role.BRANCH_OFFICER, Role.LAWYER)).isTrue();
  }

  @Test
  void anOfficeThatWasGivenAgainIsHeld() {
    Office office = office(Role.BRANCH_OFFICER, "union");
    Actor actor = officerOf("union").without(new KnownMandates(Set.of(office), Set.of(office)));
    assertThat(actor).isEqualTo(officerOf("union"));
  }

  /**
   * Offices that the register does not know were given elsewhere; it takes away only those that it
   * saw end.
   */
  @Test
  void theRegisterGivesNothingAndTakesNothingItDoesNotKnow() {
    KnownMandates held = new KnownMandates(Set.of(office(Role.AUDITOR, "union")), Set.of());
    assertThat(officerOf("union").without(held)).isEqualTo(officerOf("union"));
    assertThat(officerOf("union").without(KnownMandates.NONE)).isEqualTo(officerOf("union"));
    assertThat(officerOf("union").without(ended(office(Role.AUDITOR, "union"))))
        .isEqualTo(officerOf("union"));
  }

  @Test
  void isOneMemberOrNone() {
    assertThat(actor("m-1").is("m-1")).isTrue();
    assertThat(actor("m-1").is("m-2")).isFalse();
    assertThat(actor(null).is(null)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleHasACode(Role role) {
    assertThat(role.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(Role.ofCode(role.code())).contains(role);
  }

  @Test
  void knowsNoOtherCodes() {
    assertThat(Role.ofCode("BRANCH_OFFICER")).isEmpty();
    assertThat(Role.BRANCH_OFFICER.code()).isEqualTo("branch-officer");
  }

  private static Office office(Role role, String unitId) {
    return new Office(role, unitId);
  }

  private static KnownMandates ended(Office... offices) {
    return new KnownMandates(Set.of(), Set.of(offices));
  }

  private static Actor officerOf(String... units) {
    return new Actor("u", null, Set.of(Role.BRANCH_OFFICER), List.of(units), List.of());
  }

  private static Actor actor(@Nullable String memberId) {
    return new Actor("u", memberId, Set.of(Role.MEMBER), List.of(), List.of());
  }
}
