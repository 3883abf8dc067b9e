package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A lock is of an office. Locks are released by data protection officers, who also ask for
 * erasures, so a lock that barred one's own entry would let whoever asks decide whether it can be
 * stopped.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class LockedOwnEntryIT {

  /** The default of {@code dayanisma.audit.confirmations.per-hour}. */
  private static final int PER_HOUR = 10;

  @Value("${local.server.port}")
  int port;

  private Tree tree;

  /** The organiser's own entry. */
  private String own;

  private Api organiser;

  @BeforeEach
  void anOrganiserWhoIsLockedAndToBeErased() {
    tree = Tree.grow(Api.at(port));
    own = tree.registerMember("Dilan", "Kaya");
    String user = UUID.randomUUID().toString();
    organiser =
        tree.api()
            .as(
                TestTokens.forUser(
                    u -> u.id(user).role("organiser").memberId(own).units(tree.branch())));
    List<String> codes =
        IntStream.rangeClosed(0, PER_HOUR).mapToObj(_ -> appliedForAMember()).toList();
    assertThat(codes.getLast()).isEqualTo("reading-locked");
    assertThat(
            tree.api()
                .as(Erasing.officer(tree.union()))
                .post(Erasing.path(own), Erasing.REASON)
                .status())
        .isEqualTo(202);
  }

  @Test
  void whoeverIsLockedSeesTheErasureOfTheirOwnEntryAndTakesItBack() {
    Api.Answer entry = organiser.get("/api/members/" + own);
    assertThat(entry.status()).as(entry.raw().body()).isEqualTo(200);
    assertThat(entry.text("/erasure/dueAt")).isNotEmpty();

    Api.Answer back = organiser.post(Erasing.path(own) + "/withdrawal", "");

    assertThat(back.text("/status")).as(back.raw().body()).isEqualTo("TAKEN_BACK");
    assertThat(organiser.get("/api/members/" + own).text("/erasure/dueAt")).isEmpty();
  }

  @Test
  void andSaysHowTheyAreReached() {
    Api.Answer changed =
        organiser
            .havingSeen(organiser.get("/api/members/" + own).etag())
            .patch(
                "/api/members/" + own,
                "{\"languages\":[\"kmr\"],\"contacts\":{\"email\":\"dilan@example.org\"}}");

    assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
    assertThat(changed.text("/contacts/email")).isEqualTo("dilan@example.org");
  }

  @Test
  void andReadsAndChangesNothingOfAnybodyElse() {
    String other = tree.registerMember("Zelal", "Doğanay");
    for (String path :
        List.of(
            "/api/members/" + other,
            "/api/members/" + UUID.randomUUID(),
            "/api/members/" + own.toUpperCase(Locale.ROOT),
            "/api/members?q=" + own,
            "/api/members",
            "/api/me/office-holders")) {
      assertThat(organiser.get(path).text("/code")).as(path).isEqualTo("reading-locked");
    }
    assertThat(
            organiser
                .havingSeen("\"0\"")
                .patch("/api/members/" + other, "{\"languages\":[\"kmr\"]}")
                .text("/code"))
        .isEqualTo("reading-locked");
    assertThat(
            organiser
                .post(
                    "/api/members/" + own + "/service-status",
                    "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\"}")
                .text("/code"))
        .as("a deed of the office, even about oneself")
        .isEqualTo("reading-locked");
  }

  private String appliedForAMember() {
    String number = Numbers.nationalId();
    String application =
        """
        {"unitId":"%s","givenName":"Rojda","familyName":"Aslan","nationalId":"%s","languages":["tr"]}
        """
            .formatted(tree.workplace(), number);
    assertThat(tree.organiser().post("/api/membership-applications", application).status())
        .isEqualTo(201);
    return organiser.post("/api/membership-applications", application).text("/code");
  }
}
