package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dayanisma.membership.MatrixScene.Thing;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A program does what its token names a purpose for, and nothing else its role might do. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class ProgramPurposesIT {

  private static final String REFUSAL = "{\"reason\":\"no public employee\"}";
  private static final String DISMISSAL =
      "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\",\"notifiedOn\":\"2026-03-16\"}";

  @Value("${local.server.port}")
  int port;

  private @Nullable MatrixScene scene;

  @Test
  void aProgramForCampaignsNeitherAdmitsNorRefusesNorReportsADismissal() {
    Thing application = scene().application();
    Thing member = scene().member();
    Api program = program("campaign");

    assertNotFor(program.post(admissionOf(application), ""));
    assertNotFor(program.post(refusalOf(application), REFUSAL));
    assertNotFor(program.post(statusOf(member), DISMISSAL));
    assertNotFor(program.post(statusOf(new Thing(UUID.randomUUID().toString(), "nobody")), "{}"));

    assertThat(program("membership-administration").post(admissionOf(application), "").status())
        .as("the application is as it was, and the right purpose admits it")
        .isEqualTo(200);
  }

  @Test
  void aProgramWithTwoPurposesThatFitSaysForWhichItReports() {
    Api both = program("membership-administration", "legal-support");
    String path = statusOf(scene().member());

    assertThat(both.post(path, DISMISSAL).text("/code")).isEqualTo("purpose-required");
    assertNotFor(both.readingFor("campaign").post(path, DISMISSAL));
    assertThat(both.readingFor("legal-support").post(path, DISMISSAL).status()).isEqualTo(200);
  }

  @Test
  void anOrganiserNeedsNotSayWhatIsEvidentAndMayNotSayWhatIsNot() {
    Api organiser = api().as(TestTokens.forUser(u -> u.role("organiser").units(scene().office)));
    String path = admissionOf(scene().application());

    assertNotFor(organiser.readingFor("audit").post(path, ""));
    assertThat(organiser.post(path, "").status()).isEqualTo(200);
  }

  private Api api() {
    return Api.at(port);
  }

  private MatrixScene scene() {
    if (scene == null) {
      scene = new MatrixScene(api());
    }
    return scene;
  }

  private Api program(String... purposes) {
    return api()
        .as(
            TestTokens.forUser(u -> u.role("organiser").units(scene().office))
                .withClaim("scope", "membership-applications:write members:write members:read")
                .withClaim("purposes", List.of(purposes)));
  }

  private static void assertNotFor(Api.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(403);
    assertThat(answer.text("/code")).isEqualTo("purpose-not-allowed");
  }

  private static String admissionOf(Thing application) {
    return "/api/membership-applications/" + application.id() + "/admission";
  }

  private static String refusalOf(Thing application) {
    return "/api/membership-applications/" + application.id() + "/refusal";
  }

  private static String statusOf(Thing member) {
    return "/api/members/" + member.id() + "/service-status";
  }
}
