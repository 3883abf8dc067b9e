package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which purpose a reading has: a table of roles, what they say, and what is recorded. */
class PurposeChoiceTest {

  /** A route as the register has it. */
  @Discloses(
      action = "read-member",
      exceptOwnData = true,
      to = {
        @Discloses.To(
            roles = {Role.ORGANISER, Role.BRANCH_OFFICER},
            purposes = {Purpose.MEMBERSHIP_ADMINISTRATION, Purpose.CAMPAIGN}),
        @Discloses.To(roles = Role.LAWYER, purposes = Purpose.LEGAL_SUPPORT),
        @Discloses.To(
            roles = Role.DATA_PROTECTION_OFFICER,
            purposes = {Purpose.DATA_SUBJECT_REQUEST, Purpose.AUDIT},
            said = true)
      })
  void route() {}

  @ParameterizedTest(name = "{0} says {1} about {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "organiser,                -,                          others, membership-administration",
        "organiser,                membership-administration,  others, membership-administration",
        "organiser,                campaign,                   others, campaign",
        "organiser,                legal-support,              others, not-allowed",
        "organiser,                data-subject-request,       others, not-allowed",
        "organiser,                own-data,                   others, not-allowed",
        "organiser,                curiosity,                  others, not-allowed",
        "organiser,                '',                         others, not-allowed",
        "organiser,                -,                          self,   own-data",
        "organiser,                own-data,                   self,   own-data",
        "branch-officer organiser, -,                          others, membership-administration",
        "lawyer,                   -,                          others, legal-support",
        "lawyer,                   campaign,                   others, not-allowed",
        "lawyer organiser,         -,                          others, required",
        "lawyer organiser,         legal-support,              others, legal-support",
        "lawyer organiser,         -,                          self,   own-data",
        "data-protection-officer,  -,                          others, required",
        "data-protection-officer,  data-subject-request,       others, data-subject-request",
        "data-protection-officer,  audit,                      others, audit",
        "member,                   -,                          self,   own-data",
        "member,                   -,                          others, not-allowed",
        "member,                   membership-administration,  others, not-allowed",
        "administrator,            -,                          others, not-allowed",
        "administrator,            audit,                      others, not-allowed"
      })
  void followsFromRoleRouteAndWord(String roles, String said, String about, String expected)
      throws NoSuchMethodException {
    Discloses route =
        PurposeChoiceTest.class.getDeclaredMethod("route").getAnnotation(Discloses.class);
    PurposeChoice choice = PurposeChoice.of(route, actor(roles), about.equals("self"), said);
    assertThat(
            switch (choice) {
              case PurposeChoice.Allowed(Purpose purpose) -> purpose.code();
              case PurposeChoice.Required() -> "required";
              case PurposeChoice.NotAllowed() -> "not-allowed";
            })
        .isEqualTo(expected);
  }

  @Test
  void theListIsClosed() {
    assertThat(Arrays.stream(Purpose.values()).map(Purpose::code))
        .containsExactly(
            "own-data",
            "membership-administration",
            "legal-support",
            "campaign",
            "data-subject-request",
            "audit");
  }

  private static Actor actor(String roles) {
    Set<Role> held =
        Arrays.stream(roles.split(" ", -1))
            .map(code -> Role.ofCode(code).orElseThrow())
            .collect(Collectors.toSet());
    return new Actor("user", "member", held, List.of(), List.of());
  }
}
