package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
 * A program of a union copies the register of its own union, page by page, as far as was agreed. A
 * person who reads as much has to sign in again.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = {
      "spring.config.name=membership-service",
      "dayanisma.audit.bounds.step-up-per-hour=4",
      "dayanisma.audit.bounds.step-up-per-day=4",
      "dayanisma.audit.programs.per-day=4",
      "dayanisma.audit.programs.per-day-of.archive-of-the-union=6"
    })
@EmbeddedPlatform
@Tag("any-store")
class ProgramBoundIT {

  private static final int MEMBERS = 6;

  @Value("${local.server.port}")
  int port;

  private Tree tree;

  @BeforeEach
  void aUnionWithMembers() {
    tree = Tree.grow(Api.at(port));
    IntStream.range(0, MEMBERS).forEach(_ -> tree.registerMember("Zelal", "Doğanay"));
  }

  @Test
  void copiesTheWholeRegisterWhereThatWasAgreedAndAgainOnTheSameDay() {
    Api archive = program("archive-of-the-union");

    assertThat(copied(archive).people()).hasSize(MEMBERS).doesNotHaveDuplicates();
    assertThat(copied(archive).people()).as("the same people").hasSize(MEMBERS);
  }

  @Test
  void stopsAtTheBoundOfAllWhereNothingWasAgreed() {
    Copy copy = copied(program("website-of-the-union"));

    assertThat(copy.people()).hasSize(4);
    assertThat(copy.last().status()).isEqualTo(429);
    assertThat(copy.last().code()).isEqualTo("reading-bound");
    assertThat(Integer.parseInt(copy.last().header("Retry-After"))).isPositive();
    assertThat(copy.last().headerNames()).doesNotContain("www-authenticate");
  }

  @Test
  void aPersonIsAskedToSignInAgainAndIsToldSo() {
    Copy copy = copied(tree.unionOfficer());

    assertThat(copy.people()).hasSize(4);
    assertThat(copy.last().status()).isEqualTo(403);
    assertThat(copy.last().code()).isEqualTo("step-up-required");
    assertThat(copy.last().header("WWW-Authenticate"))
        .isEqualTo("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
  }

  /** Everybody who was shown, and the answer after which nobody was. */
  private record Copy(List<String> people, Api.Answer last) {}

  private Copy copied(Api reader) {
    List<String> people = new ArrayList<>();
    Api.Answer page = reader.get("/api/members?limit=2&unitId=" + tree.union());
    while (page.status() == 200) {
      page.body().path("items").forEach(member -> people.add(member.path("id").asString()));
      if (page.body().path("next").isNull()) {
        break;
      }
      page = reader.get(page.text("/next"));
    }
    return new Copy(people, page);
  }

  private Api program(String client) {
    return tree.api()
        .as(
            TestTokens.forUser(u -> u.role("union-officer").units(tree.union()))
                .withClaim("client_id", client)
                .withClaim("scope", "members:read")
                .withClaim("purposes", List.of("membership-administration")));
  }
}
