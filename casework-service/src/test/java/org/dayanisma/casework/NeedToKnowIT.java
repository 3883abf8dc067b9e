package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people see who need not know, over HTTP and on a real store. */
class NeedToKnowIT extends RunningCasework {

  /** With -Pproofs 1,000 are measured. */
  private static final int PAIRS = Integer.getInteger("dayanisma.timing.pairs", 300);

  @Test
  void aSealedCaseIsToEverybodyOutsideItsTeamWhatDoesNotExist() {
    Answer sealed = sealedCase(member());
    String deadline = sealed.body().at("/deadlines/0/id").asString();

    for (TestToken somebody : outsiders()) {
      for (String route : routes()) {
        String known = route.replace("{id}", id(sealed)).replace("{deadline}", deadline);
        String unknown =
            route
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{deadline}", UUID.randomUUID().toString());
        assertThat(send(somebody, known).visible())
            .as(route)
            .isEqualTo(send(somebody, unknown).visible());
      }
    }
    assertThat(api.as(lawyer).get(path(sealed)).status()).isEqualTo(200);
  }

  @Test
  void aSealedCaseIsInNoListAndNoPage() {
    String member = member();
    String query = "/api/cases?kind=DISCIPLINE&dueBefore=2099-01-01&limit=200";
    Answer opened = opened(member);
    assertThat(items(outsider, "/api/cases?memberId=" + member)).isEqualTo(1);
    int before = items(outsider, query);

    assertThat(seal(opened).status()).isEqualTo(200);

    assertThat(items(outsider, query)).isEqualTo(before - 1);
    assertThat(api.as(outsider).get("/api/cases?memberId=" + member).visible())
        .isEqualTo(api.as(outsider).get("/api/cases?memberId=" + UUID.randomUUID()).visible());
    assertThat(items(outsider, "/api/cases?responsibleId=" + lawyerId + "&memberId=" + member))
        .isZero();
    assertThat(items(lawyer, "/api/cases?memberId=" + member)).isEqualTo(1);

    assertThat(api.as(lawyer).post(path(opened) + "/unsealing", REASON).status()).isEqualTo(200);
    assertThat(items(outsider, query)).isEqualTo(before);
  }

  @Test
  void anIntakeOfTheSameMeasureOpensWhatAFirstIntakeWould() {
    String member = member();
    Answer sealed = sealedCase(member);

    Answer beside = api.as(outsider).post("/api/cases", intake(member));
    Answer first = api.as(outsider).post("/api/cases", intake(member()));

    assertThat(beside.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(beside.etag()).isEqualTo(first.etag());
    assertThat(id(beside)).isNotEqualTo(id(sealed));
    assertThat(api.as(outsider).post("/api/cases", intake(member)).status()).isEqualTo(200);
    assertThat(api.as(lawyer).get("/api/cases?memberId=" + member).body().at("/items").size())
        .isEqualTo(1);
  }

  @Test
  void anIntakeForAMemberOutOfReachIsAnsweredAsForNobodyAndStoresNothing() {
    String otherUnion = UUID.randomUUID().toString();
    String school = UUID.randomUUID().toString();
    membership.unit(school, List.of(otherUnion, school));
    String theirs = memberOf(school);
    await().atMost(Duration.ofSeconds(60)).until(() -> known("known_units", school));
    String untold = memberOf(UUID.randomUUID().toString());
    String nobody = UUID.randomUUID().toString();
    TestToken beyond =
        TestTokens.forUser(u -> u.role("lawyer").memberId(UUID.randomUUID()).units(otherUnion));

    Answer none = api.as(lawyer).post("/api/cases", intake(nobody));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.pointer()).isEqualTo("/memberId");
    assertThat(none.body().at("/errors/0/code").asString()).isEqualTo("unknown-member");
    for (String member : List.of(theirs, untold)) {
      assertThat(api.as(lawyer).post("/api/cases", intake(member)).visible())
          .isEqualTo(none.visible());
    }
    assertThat(api.as(beyond).post("/api/cases", intake(member())).visible())
        .isEqualTo(none.visible());
    assertThat(mongo.getCollection("cases").countDocuments(of(theirs, untold, nobody))).isZero();

    Answer opened = api.as(beyond).post("/api/cases", intake(theirs));
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    assertThat(opened.body().at("/unitId").asString()).isEqualTo(school);
  }

  @Test
  void nobodyIsTakenInAfterTheirErasure() {
    String member = member();
    opened(member);
    membership.erased(member, 7);
    String refused =
        api.as(lawyer).post("/api/cases", intake(UUID.randomUUID().toString())).visible();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(api.as(lawyer).post("/api/cases", intake(member)).visible())
                .isEqualTo(refused));
  }

  @Test
  void aStoredAnswerIsNotGivenToWhoMayNoLongerKnow() {
    String key = UUID.randomUUID().toString();
    String member = member();
    Answer opened = opened(member);
    String ask = "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(colleagueId);
    String assignments = path(opened) + "/assignments";
    assertThat(api.as(outsider).once(key).post(assignments, ask).status()).isEqualTo(200);
    assertThat(api.as(outsider).once(key).post(assignments, ask).isReplayed()).isTrue();
    String intakeKey = UUID.randomUUID().toString();
    assertThat(api.as(outsider).once(intakeKey).post("/api/cases", intake(member)).status())
        .isEqualTo(200);

    assertThat(seal(opened).status()).isEqualTo(200);

    Answer after = api.as(outsider).once(key).post(assignments, ask);
    assertThat(after.status()).isEqualTo(404);
    assertThat(after.isReplayed()).isFalse();
    assertThat(api.as(outsider).once(intakeKey).post("/api/cases", intake(member)).status())
        .isEqualTo(201);
  }

  @Test
  void whoIsAskedSeesTheLeastWhoAcceptedAllAndWhoLeftNothing() {
    Answer opened = opened(member());
    String assignments = path(opened) + "/assignments";
    assertThat(api.as(colleague).get(assignments).status()).isEqualTo(404);
    Answer asking =
        api.as(lawyer)
            .post(
                assignments,
                "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(colleagueId));
    assertThat(asking.status()).as("%s", asking.body()).isEqualTo(200);

    Answer asked = api.as(colleague).get(assignments);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body().toString()).doesNotContain("CANARY", lawyerId);
    assertThat(api.as(colleague).get(path(opened)).status()).isEqualTo(404);
    assertThat(items(colleague, "/api/cases")).isZero();

    String answer = assignments + "/" + asked.body().at("/items/0/id").asString();
    assertThat(api.as(lawyer).post(answer + "/acceptance", "{}").status()).isEqualTo(403);
    String key = UUID.randomUUID().toString();
    assertThat(api.as(colleague).once(key).post(answer + "/acceptance", "{}").status())
        .isEqualTo(200);
    assertThat(api.as(colleague).get(path(opened)).status()).isEqualTo(200);
    assertThat(items(colleague, "/api/cases")).isEqualTo(1);

    String removal = path(opened) + "/team/" + colleagueId + "/removal";
    assertThat(api.as(lawyer).post(removal, REASON).status()).isEqualTo(204);
    assertThat(api.as(colleague).get(path(opened)).status()).isEqualTo(404);
    assertThat(api.as(colleague).get(assignments).status()).isEqualTo(404);
    assertThat(items(colleague, "/api/cases")).isZero();
    assertThat(api.as(colleague).once(key).post(answer + "/acceptance", "{}").status())
        .isEqualTo(404);
    assertThat(stored(opened)).doesNotContain("CANARY");
  }

  @Test
  void whatIsRefusedForItsPurposeIsNotDone() {
    String member = member();
    Answer refused = api.as(lawyer).readingFor("campaign").post("/api/cases", intake(member));
    assertThat(refused.code()).isEqualTo("purpose-not-allowed");
    assertThat(items(lawyer, "/api/cases?memberId=" + member)).isZero();

    Answer opened = opened(member);
    String completion =
        "/api/deadlines/" + opened.body().at("/deadlines/0/id").asString() + "/completion";
    assertThat(api.as(lawyer).readingFor("nonsense").post(completion, LODGED).status())
        .isEqualTo(403);
    assertThat(api.as(lawyer).post(completion, LODGED).status()).isEqualTo(200);

    String ask = "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(colleagueId);
    assertThat(api.as(lawyer).post(path(opened) + "/assignments", ask).status()).isEqualTo(200);
    String acceptance =
        path(opened)
            + "/assignments/"
            + api.as(colleague)
                .get(path(opened) + "/assignments")
                .body()
                .at("/items/0/id")
                .asString()
            + "/acceptance";
    assertThat(api.as(colleague).readingFor("audit").post(acceptance, "{}").status())
        .isEqualTo(403);
    assertThat(api.as(colleague).get(path(opened)).status()).isEqualTo(404);
    assertThat(api.as(colleague).post(acceptance, "{}").status()).isEqualTo(200);
  }

  /**
   * This is not a bound on time: of each pair measured one after the other, the sealed one must not
   * be slower much more often than by chance. Without the tick on which both are answered, reading
   * its document and stamp makes it slower nearly always.
   */
  @Tag("any-store")
  @Test
  void theTimeOfTheAnswerDoesNotTell() {
    Answer sealed = sealedCase(member());
    assertThat(timesSlower(path(sealed), "/api/cases/" + UUID.randomUUID(), 404))
        .isBetween(PAIRS * 35 / 100, PAIRS * 65 / 100);
  }

  /** The member's cases are read before those that may be seen are picked out. */
  @Tag("any-store")
  @Test
  void theTimeOfAnEmptyListDoesNotTell() {
    String member = member();
    sealedCase(member);
    String list = "/api/cases?memberId=";
    assertThat(timesSlower(list + member, list + UUID.randomUUID(), 200))
        .isBetween(PAIRS * 35 / 100, PAIRS * 65 / 100);
  }

  /** Whoever has the member's phone, and a watch. */
  @Tag("any-store")
  @Test
  void theTimeOfOnesOwnListDoesNotTell() {
    String member = member();
    sealedCase(member);
    TestToken theirs = token("member", member);
    TestToken ofAnother = token("member", member());
    assertThat(
            timesSlower(
                () -> time(theirs, "/api/me/cases", 200),
                () -> time(ofAnother, "/api/me/cases", 200)))
        .isBetween(PAIRS * 35 / 100, PAIRS * 65 / 100);
  }

  private int timesSlower(String there, String unknown, int status) {
    return timesSlower(() -> time(outsider, there, status), () -> time(outsider, unknown, status));
  }

  /** In how many of the pairs the existing one was answered more slowly. */
  private static int timesSlower(LongSupplier there, LongSupplier unknown) {
    Random order = new Random(9);
    long[] known = new long[PAIRS];
    long[] none = new long[PAIRS];
    for (int i = -PAIRS / 5; i < PAIRS; i++) {
      boolean first = order.nextBoolean();
      long a = (first ? there : unknown).getAsLong();
      long b = (first ? unknown : there).getAsLong();
      if (i >= 0) {
        known[i] = first ? a : b;
        none[i] = first ? b : a;
      }
    }
    int slower = 0;
    for (int i = 0; i < PAIRS; i++) {
      slower += known[i] > none[i] ? 1 : 0;
    }
    System.out.printf(
        "sealed %d us, unknown %d us (medians of %d pairs); sealed the slower in %d%n",
        median(known), median(none), PAIRS, slower);
    return slower;
  }

  private long time(TestToken asking, String path, int status) {
    long start = System.nanoTime();
    assertThat(api.as(asking).get(path).status()).isEqualTo(status);
    return System.nanoTime() - start;
  }

  private static long median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1_000;
  }

  /** Everybody whose units reach the case and who is not on its team. */
  private static List<TestToken> outsiders() {
    return Stream.of(Role.values())
        .map(role -> token(role.code(), UUID.randomUUID().toString()))
        .toList();
  }

  private static List<String> routes() {
    return List.of(
        "GET /api/cases/{id}",
        "GET /api/cases/{id}/deadlines",
        "GET /api/cases/{id}/assignments",
        "POST /api/cases/{id}/closure {\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-09-01\"}",
        "POST /api/cases/{id}/closure {\"outcome\":\"CAKE\"}",
        "POST /api/cases/{id}/assignments {\"responsibleId\":\"5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01\"}",
        "POST /api/cases/{id}/assignments/5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01/acceptance {}",
        "POST /api/cases/{id}/assignments/5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01/declination {}",
        "POST /api/cases/{id}/team/5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01/removal " + REASON,
        "POST /api/cases/{id}/sealing " + REASON,
        "POST /api/cases/{id}/unsealing " + REASON,
        "GET /api/cases/{id}/keeping",
        "POST /api/cases/{id}/keeping/assignments {\"responsibleId\":\"5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01\"}",
        "POST /api/cases/{id}/measure/correction {\"notifiedOn\":\"2026-03-03\",\"reason\":\"CANARY\"}",
        "POST /api/cases/{id}/measure/correction {\"notifiedOn\":\"2999-01-01\",\"reason\":\" \"}",
        "POST /api/deadlines/{deadline}/completion " + LODGED,
        "POST /api/deadlines/{deadline}/completion {\"lodgedOn\":\"2999-01-01\"}",
        "POST /api/deadlines/{deadline}/reopening " + REASON);
  }

  private Answer send(TestToken token, String route) {
    String[] parts = route.split(" ", 3);
    return parts[0].equals("GET")
        ? api.as(token).get(parts[1])
        : api.as(token).havingSeen("\"2\"").post(parts[1], parts[2]);
  }

  private static Document of(String... members) {
    return new Document("memberId", new Document("$in", List.of(members)));
  }

  private int items(TestToken token, String query) {
    return api.as(token).get(query).body().at("/items").size();
  }
}
