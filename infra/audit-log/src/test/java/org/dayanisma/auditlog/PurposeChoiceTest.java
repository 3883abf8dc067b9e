package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.ClientGrant;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which purpose a reading has: a table of roles, what they say, and what is recorded. */
class PurposeChoiceTest {

  /** A route like one of the register. */
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
  void asTheRegisterHasIt() {}

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
    assertThat(codeOf(PurposeChoice.of(route(), actor(roles), about.equals("self"), said)))
        .isEqualTo(expected);
  }

  private static RoutePurposes route() throws NoSuchMethodException {
    return RoutePurposes.of(
        PurposeChoiceTest.class
            .getDeclaredMethod("asTheRegisterHasIt")
            .getAnnotation(Discloses.class));
  }

  private static String codeOf(PurposeChoice choice) {
    return switch (choice) {
      case PurposeChoice.Allowed(Purpose purpose) -> purpose.code();
      case PurposeChoice.Required() -> "required";
      case PurposeChoice.NotAllowed() -> "not-allowed";
    };
  }

  @ParameterizedTest(name = "a client for {1} as {0} says {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "organiser,               campaign,                           -,             campaign",
        "organiser,               campaign,                           campaign,      campaign",
        "organiser,               campaign,                           membership-administration, not-allowed",
        "organiser,               campaign audit,                     -,             campaign",
        "organiser,               campaign membership-administration, -,             required",
        "organiser,               campaign membership-administration, campaign,      campaign",
        "organiser,               legal-support,                      -,             not-allowed",
        "organiser,               legal-support,                      legal-support, not-allowed",
        "organiser,               '',                                 -,             not-allowed",
        "organiser,               '',                                 campaign,      not-allowed",
        "organiser,               curiosity,                          curiosity,     not-allowed",
        "organiser,               own-data,                           own-data,      not-allowed",
        "data-protection-officer, audit,                              -,             audit",
        "administrator,           campaign,                           -,             not-allowed"
      })
  void anApiClientReadsForThePurposesOfItsToken(
      String roles, String purposes, String said, String expected) throws NoSuchMethodException {
    assertThat(codeOf(PurposeChoice.of(route(), client(roles, words(purposes)), false, said)))
        .isEqualTo(expected);
  }

  /**
   * Every purpose for which a token with purposes reads is one for which its roles could read by
   * naming it.
   */
  @Test
  void purposesOnlyEverTakeAway() throws NoSuchMethodException {
    RoutePurposes route = route();
    List<String> codes = Arrays.stream(Purpose.values()).map(Purpose::code).toList();
    Seeded.random(
        21,
        2_000,
        random -> {
          Set<Role> roles = some(random, Arrays.asList(Role.values()));
          Set<String> bound = some(random, codes);
          boolean ownData = random.nextBoolean();
          String said = random.nextBoolean() ? null : codes.get(random.nextInt(codes.size()));
          Actor free = new Actor("user", "member", roles, List.of(), List.of());
          Actor client =
              new Actor(
                  "user",
                  "member",
                  roles,
                  List.of(),
                  List.of(),
                  new ClientGrant("website", Set.of(), bound),
                  Set.of());
          if (PurposeChoice.of(route, client, ownData, said)
              instanceof PurposeChoice.Allowed(Purpose purpose)) {
            assertThat(bound).contains(purpose.code());
            assertThat(PurposeChoice.of(route, free, ownData, purpose.code()))
                .isEqualTo(new PurposeChoice.Allowed(purpose));
          }
        });
  }

  private static <T> Set<T> some(RandomGenerator random, List<T> all) {
    return all.stream().filter(one -> random.nextInt(3) == 0).collect(Collectors.toSet());
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
    return new Actor("user", "member", roles(roles), List.of(), List.of());
  }

  private static Actor client(String roles, Set<String> purposes) {
    ClientGrant grant = new ClientGrant("website", Set.of(), purposes);
    return new Actor("program", null, roles(roles), List.of(), List.of(), grant, Set.of());
  }

  private static Set<Role> roles(String codes) {
    return words(codes).stream()
        .map(code -> Role.ofCode(code).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
