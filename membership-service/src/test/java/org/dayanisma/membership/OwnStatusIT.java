package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What an employer did to somebody is reported by others, whatever office they hold. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class OwnStatusIT {

  private static final String DISMISSED =
      "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\",\"notifiedOn\":\"2026-03-16\"}";
  private static final String REINSTATED =
      "{\"serviceStatus\":\"REINSTATED\",\"effectiveOn\":\"2026-04-16\"}";

  @Value("${local.server.port}")
  int port;

  private Tree tree;
  private String officer;

  @BeforeEach
  void anOfficerWhoWasDismissed() {
    tree = Tree.grow(Api.at(port));
    officer = tree.registerMember("Dilan", "Kaya");
    assertThat(report(tree.organiser(), officer, DISMISSED).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"organiser", "branch-officer", "union-officer", "caseworker", "legal-coordinator"})
  void nobodyReportsThemselvesReinstated(String role) {
    Api self = tree.api().as(tokenAs(role));

    assertRefused(report(self, officer, REINSTATED));
    assertRefused(report(self, officer.toUpperCase(Locale.ROOT), REINSTATED));
    assertStillDismissed();
  }

  /** Or a dismissal could be made never to have been by whoever was dismissed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"organiser", "branch-officer", "union-officer", "caseworker", "legal-coordinator"})
  void nobodyTakesBackWhatWasReportedAboutThemselves(String role) {
    Api self = tree.api().as(tokenAs(role));
    String version = self.get("/api/members/" + officer).etag();

    assertRefused(
        self.havingSeen(version)
            .post(
                "/api/members/" + officer + "/service-status/correction",
                "{\"reason\":\"not true\"}"));
    assertStillDismissed();
  }

  @Test
  void norDismissed() {
    officer = tree.registerMember("Azad", "Demir");

    assertRefused(report(tree.api().as(tokenAs("organiser")), officer, DISMISSED));
    assertThat(tree.branchOfficer().get("/api/members/" + officer).text("/serviceStatus"))
        .isEqualTo("IN_SERVICE");
  }

  /** A program is not a member; one that claims to be is not let in at all. */
  @Test
  void norByAProgramThatActsForThem() {
    Api program =
        tree.api()
            .as(
                tokenAs("organiser")
                    .withClaim("scope", "members:read members:write")
                    .withClaim("purposes", List.of("membership-administration")));

    assertThat(report(program, officer, REINSTATED).status()).isEqualTo(401);
    assertStillDismissed();
  }

  @Test
  void norByAKeyedRequestThatIsRepeated() {
    Api self = tree.api().as(tokenAs("organiser")).once(UUID.randomUUID().toString());

    assertRefused(report(self, officer, REINSTATED));
    assertRefused(report(self, officer, REINSTATED));
    assertStillDismissed();
  }

  /** A line of a register says who somebody is, not their status at the employer. */
  @Test
  void norByARegisterThatIsTakenOver() {
    String line = Tree.line(officer, "Dilan", "Kaya").strip();
    String withStatus = line.substring(0, line.length() - 1) + ",\"serviceStatus\":\"REINSTATED\"}";

    assertThat(takenOver(withStatus).text("/errors/0/code")).isEqualTo("unknown-field");
    assertThat(takenOver(line).text("/rejected/0/errors/0/code")).isEqualTo("changed-line");
    assertStillDismissed();
  }

  private Answer takenOver(String line) {
    return tree.api()
        .as(tokenAs("branch-officer"))
        .post(
            "/api/member-registrations",
            "{\"unitId\":\"%s\",\"members\":[%s]}".formatted(tree.workplace(), line));
  }

  @Test
  void aColleagueDoes() {
    assertThat(report(tree.organiser(), officer, REINSTATED).status()).isEqualTo(200);
  }

  private TestToken tokenAs(String role) {
    return TestTokens.forUser(u -> u.role(role).memberId(officer).units(tree.branch()));
  }

  private static Answer report(Api reporter, String member, String change) {
    return reporter.post("/api/members/" + member + "/service-status", change);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(403);
    assertThat(answer.text("/code")).isEqualTo("own-status");
  }

  private void assertStillDismissed() {
    assertThat(tree.branchOfficer().get("/api/members/" + officer).text("/serviceStatus"))
        .isEqualTo("DISMISSED");
  }
}
