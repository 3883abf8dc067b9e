package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.membership.members.application.CarryOutErasuresHandler;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** As soon as the end of an office is answered, it opens nothing more, whatever a token says. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class EndedMandateIT {

  @Value("${local.server.port}")
  int port;

  @Autowired CarryOutErasuresHandler worker;

  private Tree tree;
  private String officer;
  private String colleague;

  @BeforeEach
  void aBranchWithAnOfficer() {
    tree = Tree.grow(Api.at(port));
    officer = tree.registerMember("Dilan", "Kaya");
    colleague = tree.registerMember("Baran", "Aydin");
  }

  @Test
  void aFormerOfficerReadsNobodyButThemselves() {
    Api former = as("branch-officer", tree.branch());
    String mandate = given("branch-officer", tree.branch());
    assertThat(former.get("/api/members/" + colleague).status()).isEqualTo(200);
    assertThat(former.get("/api/members").body().at("/items")).hasSize(2);

    end(mandate);

    assertThat(former.get("/api/members/" + colleague).status()).isEqualTo(404);
    assertThat(former.get("/api/members").body().at("/items")).isEmpty();
    assertThat(former.get("/api/members/" + officer).status()).isEqualTo(200);
    assertThat(former.get("/api/me").body().at("/roles")).isEmpty();

    given("branch-officer", tree.branch());

    assertThat(former.get("/api/members/" + colleague).status()).isEqualTo(200);
  }

  @Test
  void theOfficeOfAnotherUnitGoesOn() {
    String other = tree.unit(tree.unionOfficer(), "BRANCH", "Other branch", tree.union());
    Api actor = as("branch-officer", tree.branch(), other);
    String here = given("branch-officer", tree.branch());
    given("branch-officer", other);

    end(here);

    assertThat(actor.get("/api/members/" + colleague).status()).isEqualTo(404);
    assertThat(actor.get("/api/units/" + other).status()).isEqualTo(200);
    assertThat(actor.get("/api/me").body().at("/roles/0").asString()).isEqualTo("branch-officer");
  }

  /**
   * Otherwise somebody who was removed from office could give it to a friend with the token they
   * still have.
   */
  @Test
  void aFormerOfficerGivesNoOffices() {
    Api former = as("branch-officer", tree.branch());
    end(given("branch-officer", tree.branch()));

    assertThat(former.post(mandates(tree.branch()), office(colleague, "lawyer")).status())
        .isEqualTo(403);
  }

  /** An erasure ends them all. */
  @Test
  void whoWasErasedHoldsNothing() {
    Api former = as("branch-officer", tree.branch());
    given("branch-officer", tree.branch());
    Api protection = tree.api().as(Erasing.officer(tree.union()));

    var asked =
        protection
            .readingFor("data-subject-request")
            .post(Erasing.path(officer), "{\"reason\":\"CONSENT_WITHDRAWN\"}");

    assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
    assertThat(former.get("/api/members/" + colleague).status()).isEqualTo(200);
    Erasing.carryOut(worker);
    assertThat(former.get("/api/members/" + colleague).status()).isEqualTo(404);
  }

  private Api as(String role, Object... units) {
    return tree.api().as(TestTokens.forUser(u -> u.memberId(officer).role(role).units(units)));
  }

  private String given(String office, String unit) {
    var given = tree.unionOfficer().post(mandates(unit), office(officer, office));
    assertThat(given.status()).as(given.raw().body()).isEqualTo(201);
    return given.text("/id");
  }

  private void end(String mandate) {
    assertThat(tree.unionOfficer().post("/api/mandates/" + mandate + "/ending", "{}").status())
        .isEqualTo(200);
  }

  private static String mandates(String unit) {
    return "/api/units/" + unit + "/mandates";
  }

  private static String office(String member, String office) {
    return "{\"memberId\":\"%s\",\"office\":\"%s\"}".formatted(member, office);
  }
}
