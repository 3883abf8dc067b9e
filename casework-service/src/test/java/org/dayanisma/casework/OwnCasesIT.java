package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The member whose case it is looks at it, over HTTP and on a real store. */
class OwnCasesIT extends RunningCasework {

  private static final String OWN = "/api/me/cases";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tr  | İdare mahkemesinde iptal davası               | İdare mahkemesi      | 15 Mayıs 2026",
        "kmr | Doza betalkirinê li dadgeha îdarî             | Dadgeha îdarî        | 15.05.2026",
        "en  | Annulment action before the administrative court | Administrative court | 15 May 2026"
      })
  void whoeverIsDismissedSeesThatThereIsACaseWhoHelpsAndTheSafeDay(
      String language, String title, String forum, String day) {
    Workplace alone = Workplace.ofItsOwn();
    membership.unit(alone.unit(), alone.path());
    String member = memberOf(alone.unit());
    dismiss(member, alone);

    JsonNode own = own(member, language).at("/items");

    assertThat(own.size()).isEqualTo(1);
    assertThat(own.at("/0/kind").asString()).isEqualTo("DISMISSAL");
    assertThat(own.at("/0/status").asString()).isEqualTo("OPEN");
    assertThat(own.at("/0/effectiveOn").asString()).isEqualTo("2026-03-16");
    assertThat(own.at("/0/unitId").asString()).isEqualTo(alone.unit());
    assertThat(own.at("/0/responsibleId").isNull()).as("no coordinator is there").isTrue();
    assertThat(own.at("/0/notComputed").isEmpty()).isTrue();
    JsonNode deadline = own.at("/0/deadlines/0");
    assertThat(deadline.at("/title").asString()).isEqualTo(title);
    assertThat(deadline.at("/forumName").asString()).isEqualTo(forum);
    assertThat(deadline.at("/safeOn").asString()).isEqualTo("2026-05-15");
    assertThat(deadline.at("/advice").asString()).contains(day);
    assertThat(deadline.size()).isEqualTo(4);
  }

  @Test
  void whatTheTeamWritesAndWhoIsOnItIsNotShown() {
    String member = member();
    Answer opened = opened(member);
    join(lawyer, opened, colleague, colleagueId);

    String shown = own(member, "en").toString();

    assertThat(shown).contains(id(opened), lawyerId);
    assertThat(shown).doesNotContain("CANARY", colleagueId, member, "sealed", "version", "team");
  }

  @Test
  void aClosedCaseStaysAndHasNoDeadlineAnyMore() {
    String member = member();
    Answer opened = opened(member);
    String closure = "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-03-16\",\"note\":\"CANARY\"}";
    assertThat(api.as(lawyer).post(path(opened) + "/closure", closure).status()).isEqualTo(200);

    JsonNode own = own(member, "en").at("/items/0");

    assertThat(own.at("/status").asString()).isEqualTo("CLOSED");
    assertThat(own.at("/deadlines").isEmpty()).isTrue();
    assertThat(own.toString()).doesNotContain("CANARY", "SETTLED");
  }

  /** Whoever takes the phone from the member's hand learns nothing of what was sealed. */
  @Test
  void aSealedCaseIsToItsMemberWhatDoesNotExist() {
    String member = member();
    String without = api.as(as(member)).get(OWN).visible();
    Answer sealed = sealedCase(member);

    assertThat(api.as(as(member)).get(OWN).visible()).isEqualTo(without);

    String beside = id(api.as(outsider).post("/api/cases", intake(member)));
    JsonNode own = own(member, "en");
    assertThat(own.at("/items").size()).isEqualTo(1);
    assertThat(own.at("/items/0/id").asString()).isEqualTo(beside);
    assertThat(api.as(as(member)).get(OWN + "?limit=1").body().at("/next").isNull()).isTrue();

    assertThat(api.as(lawyer).post(path(sealed) + "/unsealing", REASON).status()).isEqualTo(200);
    assertThat(own(member, "en").at("/items").size()).isEqualTo(2);
  }

  @Test
  void whoeverWorksOnCasesSeesOfTheirOwnWhatEverybodySeesOfTheirs() {
    String member = dismissed();
    TestToken both = token("legal-coordinator", member);

    JsonNode own = api.as(both).with("Accept-Language", "en").get(OWN).body();

    assertThat(own).isEqualTo(own(member, "en"));
    String id = own.at("/items/0/id").asString();
    assertThat(api.as(both).get("/api/cases/" + id).status()).isEqualTo(404);
    assertThat(api.as(both).get("/api/cases?memberId=" + member).body().at("/items").isEmpty())
        .isTrue();
    assertThat(own(outsiderId, "en").at("/items").isEmpty()).as("of whom they guide").isTrue();
  }

  @Test
  void aPageEndsWhereTheNextBegins() {
    String member = dismissed();
    opened(member);

    Answer first = api.as(as(member)).get(OWN + "?limit=1");
    Answer second = api.as(as(member)).get(first.body().at("/next").asString());

    assertThat(first.body().at("/items/0/kind").asString()).isEqualTo("DISCIPLINE");
    assertThat(second.body().at("/items/0/kind").asString()).isEqualTo("DISMISSAL");
    assertThat(second.body().at("/next").isNull()).isTrue();
  }

  @Test
  void whoeverIsNoMemberHasNoCasesAndAProgramIsRefused() {
    TestToken user = TestTokens.forUser(u -> u.role("administrator"));
    assertThat(api.as(user).get(OWN).body().at("/items").isEmpty()).isTrue();
    assertThat(api.get(OWN).status()).isEqualTo(401);
    TestToken program =
        TestTokens.forUser(u -> u.role("lawyer").units(MembershipTopics.ROOT))
            .withClaim("scope", "cases:read")
            .withClaim("client_id", "partner")
            .withClaim("purposes", List.of("legal-support"));
    Answer refused = api.as(program).get(OWN);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("persons-only");
  }

  @Test
  void whoeverWasErasedSeesNothing() {
    String member = dismissed();
    membership.erased(member, 7);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(own(member, "en").at("/items").isEmpty()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/me/cases?limit=0, 400",
    "/api/me/cases?limit=201, 400",
    "/api/me/cases?after=nonsense, 400",
    "/api/me/cases/5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01, 404"
  })
  void refusesBadQueries(String url, int status) {
    assertThat(api.as(as(UUID.randomUUID().toString())).get(url).status()).isEqualTo(status);
  }

  /** A workplace and the path to it from the root of its tree. */
  private record Workplace(String unit, List<String> path) {

    /** In a tree of its own, where nobody holds an office. */
    static Workplace ofItsOwn() {
      String unit = UUID.randomUUID().toString();
      return new Workplace(unit, List.of(UUID.randomUUID().toString(), unit));
    }
  }

  private String dismissed() {
    String member = member();
    dismiss(
        member,
        new Workplace(
            MembershipTopics.WORKPLACE,
            List.of(MembershipTopics.ROOT, MembershipTopics.BRANCH, MembershipTopics.WORKPLACE)));
    return member;
  }

  private void dismiss(String member, Workplace at) {
    membership.publish(
        MembershipTopics.change(member, at.unit(), at.path())
            .with("serviceStatus", "DISMISSED")
            .with("effectiveOn", "2026-03-16")
            .with("notifiedOn", "2026-03-16")
            .numbered(2));
    await().atMost(Duration.ofSeconds(60)).until(() -> !own(member, "en").at("/items").isEmpty());
  }

  private JsonNode own(String member, String language) {
    Answer answer = api.as(as(member)).with("Accept-Language", language).get(OWN);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static TestToken as(String member) {
    return TestTokens.forUser(
        u -> u.role("member").memberId(member).units(MembershipTopics.WORKPLACE));
  }
}
