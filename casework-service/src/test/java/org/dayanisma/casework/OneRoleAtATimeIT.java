package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.accesscontrol.Role.AUDITOR;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.accesscontrol.Role.MEMBER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.auditlog.Purpose;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads, reads in one role: two roles open nothing for a purpose for which neither of them
 * opens it. Every pair of roles, every purpose, for a person on the team, a person outside it and a
 * program.
 */
@Tag("any-store")
class OneRoleAtATimeIT extends RunningCasework {

  private static final List<Role> ROLES =
      List.of(
          CASEWORKER,
          LAWYER,
          LEGAL_COORDINATOR,
          DATA_PROTECTION_OFFICER,
          AUDITOR,
          UNION_OFFICER,
          MEMBER);

  private static final int READ = 200;

  @Test
  void aCaseOpensToTwoRolesOnlyIfItOpensToOneOfThem() {
    String open = path(opened(member()));

    assertThat(openedTo(open, null))
        .as("a program")
        .containsExactly("legal-coordinator legal-support");
    assertThat(openedTo(open, outsiderId)).containsExactly("legal-coordinator legal-support");
    assertThat(openedTo(open, lawyerId))
        .containsExactly(
            "caseworker legal-support", "lawyer legal-support", "legal-coordinator legal-support");
  }

  @Test
  void soDoesASealedOne() {
    String sealed = path(sealedCase(member()));

    assertThat(openedTo(sealed, null)).as("a program").isEmpty();
    assertThat(openedTo(sealed, outsiderId)).isEmpty();
    assertThat(openedTo(sealed, lawyerId))
        .containsExactly(
            "caseworker legal-support", "lawyer legal-support", "legal-coordinator legal-support");
  }

  /** The purpose of one role is refused for what only the other role may know of. */
  @Test
  void whatAnotherRoleWouldOpenDoesNotExistForThePurposeOfThisOne() {
    String open = path(opened(member()));
    Set<Role> both = Set.of(LEGAL_COORDINATOR, DATA_PROTECTION_OFFICER);

    for (String route : List.of(open, open + "/deadlines")) {
      assertThat(get(route, both, outsiderId, "data-subject-request").status()).isEqualTo(404);
      assertThat(get(route, both, outsiderId, "audit").status()).isEqualTo(404);
      assertThat(get(route, both, null, "audit").status()).isEqualTo(404);
      assertThat(get(route, both, outsiderId, "legal-support").status()).isEqualTo(READ);
      assertThat(get(route, both, null, "legal-support").status()).isEqualTo(READ);
    }
  }

  /** Each role and purpose to which the case opens; no pair of roles opens it to more. */
  private List<String> openedTo(String path, @Nullable String memberId) {
    List<String> opened = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      Set<Role> alone = new HashSet<>();
      ROLES.stream()
          .filter(role -> opens(path, Set.of(role), memberId, purpose))
          .forEach(alone::add);
      pairs()
          .forEach(pair ->
              assertThat(opens(path, pair, memberId, purpose))
                  .as("%s for %s", pair, purpose)
                  .isEqualTo(pair.stream().anyMatch(alone::contains)));
      alone.stream().sorted().map(role -> role.code() + " " + purpose.code()).forEach(opened::add);
    }
    return opened;
  }

  private static Stream<Set<Role>> pairs() {
    return ROLES.stream()
        .flatMap(one ->
            ROLES.stream()
                .filter(other -> other.compareTo(one) > 0)
                .map(other -> Set.of(one, other)));
  }

  private boolean opens(String path, Set<Role> roles, @Nullable String memberId, Purpose purpose) {
    return Stream.of(path, path + "/deadlines")
        .map(route -> get(route, roles, memberId, purpose.code()).status() == READ)
        .distinct()
        .reduce((_, _) -> {
          throw new AssertionError("the case and its deadlines open to the same people");
        })
        .orElseThrow();
  }

  private Answer get(String route, Set<Role> roles, @Nullable String memberId, String purpose) {
    String[] codes = roles.stream().map(Role::code).toArray(String[]::new);
    TestToken person =
        TestTokens.forUser(user -> {
          user.roles(codes).units(MembershipTopics.ROOT);
          if (memberId != null) {
            user.memberId(memberId);
          }
        });
    TestToken caller = memberId == null ? program(person) : person;
    return api.as(caller).readingFor(purpose).get(route);
  }

  private static TestToken program(TestToken token) {
    return token
        .withClaim("scope", "cases:read")
        .withClaim("client_id", "partner")
        .withClaim("purposes", Arrays.stream(Purpose.values()).map(Purpose::code).toList());
  }
}
