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
    assertThat(officerOf("branch").reaches(WORKPLACE)).isTrue();
    assertThat(officerOf("place").reaches(WORKPLACE)).isTrue();
    assertThat(officerOf("other", "union").reaches(WORKPLACE)).isTrue();
    assertThat(officerOf("other").reaches(WORKPLACE)).isFalse();
    assertThat(officerOf("place").reaches(List.of("confederation", "union", "branch"))).isFalse();
    assertThat(officerOf().reaches(WORKPLACE)).isFalse();
  }

  @Test
  void reachesOnlyInARoleItHolds() {
    assertThat(officerOf("union").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isTrue();
    assertThat(officerOf("union").reachesAs(WORKPLACE, Role.LAWYER)).isFalse();
    assertThat(officerOf("other").reachesAs(WORKPLACE, Role.BRANCH_OFFICER)).isFalse();
    assertThat(officerOf("union").hasAny()).isFalse();
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

  private static Actor officerOf(String... units) {
    return new Actor("u", null, Set.of(Role.BRANCH_OFFICER), List.of(units), List.of());
  }

  private static Actor actor(@Nullable String memberId) {
    return new Actor("u", memberId, Set.of(Role.MEMBER), List.of(), List.of());
  }
}
