package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.Erasing.REASON;
import static org.dayanisma.membership.Erasing.path;
import static org.dayanisma.membership.Erasing.row;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler.Run;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Nobody empties the register alone, at once, or with a sign-in of yesterday. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class ErasureBoundsIT {

  private static final int ALONE_PER_DAY = 3;
  private static final int WAITING_PER_DAY = 20;
  private static final int PER_DAY = 20;

  @Value("${local.server.port}")
  int port;

  @Autowired MongoTemplate mongo;
  @Autowired CarryOutErasuresHandler worker;

  private Tree tree;

  @BeforeEach
  void aTreeAndNothingThatOthersLeft() {
    tree = Tree.grow(Api.at(port));
    Run left = worker.handle(Erasing.afterTheGrace());
    assertThat(left.heldBack()).isFalse();
  }

  @Tag("any-store")
  @Test
  void aSignInOfYesterdayErasesNobody() {
    String member = member();
    TestToken officer = officerOf(tree.union());
    Instant yesterday = Instant.now().minus(Duration.ofHours(28));

    for (TestToken stale :
        List.of(officer, officer.withClaim("auth_time", yesterday.getEpochSecond()))) {
      Api.Answer refused = api(stale).post(path(member), REASON);
      assertThat(refused.status()).as(refused.raw().body()).isEqualTo(403);
      assertThat(refused.text("/code")).isEqualTo("step-up-required");
      assertThat(refused.raw().headers().firstValue("WWW-Authenticate"))
          .contains("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
      assertThat(api(stale).post(path(member) + "/approval", "").text("/code"))
          .isEqualTo("step-up-required");
    }
    Erasing.carryOut(worker);
    assertThat(isThere(member)).isTrue();
  }

  @Test
  void nothingIsErasedBeforeItsTimeAndThenOnce() {
    String member = member();
    Instant before = Instant.now();

    Api.Answer asked = api(Erasing.officer(tree.union())).post(path(member), REASON);

    assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
    assertThat(asked.text("/status")).isEqualTo("SCHEDULED");
    assertThat(Instant.parse(asked.text("/dueAt")))
        .isBetween(before.plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(3)));
    var _ = worker.handle(Instant.now().plus(Duration.ofHours(71)));
    assertThat(isThere(member)).isTrue();

    Instant due = Erasing.afterTheGrace();
    assertThat(worker.handle(due).done()).isOne();
    assertThat(isThere(member)).isFalse();
    assertThat(worker.handle(due)).isEqualTo(new Run(0, 0, false));
  }

  /** Exactly as many as allowed, whoever is faster. */
  @Test
  void oneOfficerAsksForAFewADayAndTheRestWaitsForASecondPerson() throws Exception {
    Api officer = api(Erasing.officer(tree.union()));
    List<String> members = members(10);

    List<Api.Answer> answers = allAtOnce(members, id -> officer.post(path(id), REASON));

    assertThat(answers).allMatch(answer -> answer.status() == 202);
    assertThat(answers)
        .filteredOn(answer -> answer.text("/status").equals("SCHEDULED"))
        .hasSize(ALONE_PER_DAY);
    assertThat(worker.handle(Erasing.afterTheGrace()).done()).isEqualTo(ALONE_PER_DAY);
    assertThat(members.stream().filter(this::isThere)).hasSize(10 - ALONE_PER_DAY);
  }

  @Tag("any-store")
  @Test
  void theSecondPersonIsAnotherAndNotSubordinate() {
    TestToken asking = Erasing.officer(tree.union());
    String waiting = waitingFor(asking);
    Api below = api(Erasing.officer(tree.branch()));
    Api beside = api(Erasing.officer(tree.union()));
    String approval = path(waiting) + "/approval";

    assertThat(api(asking).post(approval, "").status()).isEqualTo(403);
    assertThat(below.post(approval, "").status()).isEqualTo(403);
    assertThat(row(below, waiting)).contains("\"yours\":false");
    assertThat(row(beside, waiting)).contains("\"yours\":true");
    var _ = worker.handle(Instant.now().plus(Duration.ofDays(29)));
    assertThat(isThere(waiting)).isTrue();

    Api.Answer approved = beside.post(approval, "");
    assertThat(approved.text("/status")).as(approved.raw().body()).isEqualTo("SCHEDULED");
    assertThat(beside.post(approval, "").text("/code")).isEqualTo("nothing-waits");
    var _ = worker.handle(Erasing.afterTheGrace());
    assertThat(isThere(waiting)).isFalse();
  }

  @Test
  void theMemberOrAnOfficerTakesItBackUntilItIsCarriedOut() {
    for (boolean bySelf : new boolean[] {true, false}) {
      String member = member();
      Api officer = api(Erasing.officer(tree.union()));
      Api self = api(TestTokens.forUser(u -> u.role("member").memberId(member)));
      Api.Answer asked = officer.post(path(member), REASON);
      assertThat(asked.status()).isEqualTo(202);

      Api.Answer back = (bySelf ? self : officer).post(path(member) + "/withdrawal", "");

      assertThat(back.status()).as(back.raw().body()).isEqualTo(200);
      assertThat(back.text("/status")).isEqualTo("TAKEN_BACK");
      assertThat(self.post(path(member) + "/withdrawal", "").text("/code"))
          .isEqualTo("nothing-asked");
      var _ = worker.handle(Erasing.afterTheGrace());
      assertThat(isThere(member)).isTrue();
      assertThat(row(officer, member)).isEmpty();
    }
  }

  /** The time to act against a dismissal runs on, even if an erasure was asked for. */
  @Tag("any-store")
  @Test
  void whoIsToBeErasedIsStillHelpedAgainstADismissal() {
    TestToken asking = Erasing.officer(tree.union());
    String waiting = waitingFor(asking);
    String scheduled = member();
    assertThat(api(Erasing.officer(tree.union())).post(path(scheduled), REASON).status())
        .isEqualTo(202);

    for (String member : List.of(waiting, scheduled)) {
      Api.Answer reported =
          tree.branchOfficer()
              .post(
                  "/api/members/" + member + "/service-status",
                  "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\"}");
      assertThat(reported.status()).as(reported.raw().body()).isEqualTo(200);
    }
  }

  @Test
  void noMoreWaitThanTwentyADayOfOneOfficer() {
    TestToken asking = Erasing.officer(tree.union());
    for (String member : members(ALONE_PER_DAY + WAITING_PER_DAY)) {
      assertThat(api(asking).post(path(member), REASON).status()).isEqualTo(202);
    }
    String oneMore = member();

    assertThat(api(asking).post(path(oneMore), REASON).text("/code")).isEqualTo("enough-wait");

    assertThat(row(api(asking), oneMore)).isEmpty();
    assertThat(api(Erasing.officer(tree.union())).post(path(oneMore), REASON).status())
        .isEqualTo(202);
  }

  @Test
  void whatNobodyAgreesToLapses() {
    TestToken asking = Erasing.officer(tree.union());
    String waiting = waitingFor(asking);
    Instant asked = Instant.now();

    var _ = worker.handle(asked.plus(Duration.ofDays(29)));
    assertThat(row(api(asking), waiting)).isNotEmpty();
    var _ = worker.handle(asked.plus(Duration.ofDays(31)));

    assertThat(row(api(asking), waiting)).isEmpty();
    assertThat(isThere(waiting)).isTrue();
  }

  /** A second account of the same person is not a second person and has no places of its own. */
  @Test
  void thePlacesOfADayAreThePersonsWhateverAccountTheyUse() {
    UUID officer = UUID.randomUUID();
    List<String> answers = new ArrayList<>();
    for (String member : members(ALONE_PER_DAY + 1)) {
      TestToken account =
          Erasing.justSignedIn(
              TestTokens.forUser(
                  u -> u.role("data-protection-officer").memberId(officer).units(tree.union())));
      answers.add(api(account).post(path(member), REASON).text("/status"));
    }

    assertThat(answers)
        .containsExactly("SCHEDULED", "SCHEDULED", "SCHEDULED", "WAITS_FOR_SECOND_PERSON");
  }

  /** One person may have two accounts, one of which does not say who they are. */
  @Tag("any-store")
  @Test
  void nobodyGivesTheSecondWordWhoseAccountDoesNotSayWhichMemberTheyAre() {
    String waiting = waitingFor(Erasing.officer(tree.union()));
    TestToken nameless = withoutMemberId(tree.union());

    assertThat(row(api(nameless), waiting)).contains("\"yours\":false");
    assertThat(api(nameless).post(path(waiting) + "/approval", "").status()).isEqualTo(403);
    for (String member : members(ALONE_PER_DAY)) {
      assertThat(api(nameless).post(path(member), REASON).status()).isEqualTo(202);
    }
    String oneMore = member();
    assertThat(api(nameless).post(path(oneMore), REASON).text("/code"))
        .isEqualTo("member-id-needed");
    assertThat(row(api(nameless), oneMore)).isEmpty();
  }

  /** They may all be one person's; whoever says who they are has places of their own. */
  @Test
  void allAccountsThatDoNotSayWhoTheyAreShareThePlacesOfADay() {
    List<String> units =
        List.of(
            tree.union(), tree.branch(), tree.union(), tree.root(), tree.union(), tree.branch());
    List<Integer> statuses =
        units.stream()
            .map(unit -> api(withoutMemberId(unit)).post(path(member()), REASON).status())
            .toList();

    assertThat(statuses).containsExactly(202, 202, 202, 409, 409, 409);
    String oneMore = member();
    assertThat(api(withoutMemberId(tree.union())).post(path(oneMore), REASON).text("/code"))
        .isEqualTo("member-id-needed");
    assertThat(api(Erasing.officer(tree.union())).post(path(oneMore), REASON).text("/status"))
        .isEqualTo("SCHEDULED");
  }

  private static TestToken withoutMemberId(String unit) {
    return Erasing.justSignedIn(
        TestTokens.forUser(u -> u.role("data-protection-officer").units(unit)));
  }

  @Tag("any-store")
  @Test
  void theLogTellsAnApprovalThatWasRefusedFromOneThatWasGiven() {
    TestToken asking = Erasing.officer(tree.union());
    String waiting = waitingFor(asking);
    TestToken second = Erasing.officer(tree.union());

    assertThat(api(asking).post(path(waiting) + "/approval", "").status()).isEqualTo(403);
    assertThat(api(second).post(path(waiting) + "/approval", "").status()).isEqualTo(202);
    assertThat(api(second).post(path(waiting) + "/approval", "").status()).isEqualTo(409);

    assertThat(outcomes("approve-erasure", waiting))
        .containsExactly("begun", "refused", "begun", "done", "begun", "in-conflict");
    assertThat(row(api(asking), waiting)).containsPattern("\"approvedBy\":\"[0-9a-f-]{36}\"");
  }

  private List<String> outcomes(String action, String member) {
    return StreamSupport.stream(
            api(TestTokens.forUser(u -> u.role("auditor")))
                .get("/api/audit-records?subjectId=" + member)
                .body()
                .path("items")
                .spliterator(),
            false)
        .filter(record -> record.path("action").asString().equals(action))
        .map(record -> record.path("outcome").asString())
        .toList()
        .reversed();
  }

  @Tag("any-store")
  @Test
  void noErasureIsDecidedForAnotherPurposeThanThePersonsOwn() {
    String member = member();
    Api officer = api(Erasing.officer(tree.union()));
    Api auditing = officer.readingFor("audit");
    assertThat(officer.post(path(member), REASON).status()).isEqualTo(202);

    for (String deed : List.of("", "/approval", "/withdrawal")) {
      assertThat(auditing.post(path(member) + deed, deed.isEmpty() ? REASON : "").text("/code"))
          .as(deed)
          .isEqualTo("purpose-not-allowed");
    }
    assertThat(auditing.get("/api/erasure-requests").status()).isEqualTo(200);
  }

  /** With two instances at work at the same time, too. */
  @Test
  void inADayNoMoreAreCarriedOutThanThereMayBe() throws Exception {
    List<String> members = members(PER_DAY + 2);
    for (String member : members) {
      assertThat(api(Erasing.officer(tree.union())).post(path(member), REASON).status())
          .isEqualTo(202);
    }
    Instant due = Erasing.afterTheGrace();

    List<Run> runs = allAtOnce(List.of(1, 2), instance -> worker.handle(due));

    assertThat(runs).anyMatch(Run::heldBack);
    assertThat(members.stream().filter(this::isThere)).hasSize(2);
    assertThat(worker.handle(due)).isEqualTo(new Run(0, 0, true));
    assertThat(worker.handle(Erasing.afterTheGrace())).isEqualTo(new Run(2, 0, false));
    assertThat(members).noneMatch(this::isThere);
  }

  /** Whoever writes to the store cannot use that to have anybody erased. */
  @Test
  void aForgedRequestErasesNobody() {
    String member = member();
    mongo
        .getCollection("members")
        .updateOne(
            new Document("_id", member),
            new Document(
                "$set",
                new Document(
                    "erasure",
                    new Document("reason", "UNLAWFUL")
                        .append(
                            "asker",
                            new Document("userId", "nobody").append("unitPaths", List.of()))
                        .append("askedAt", Instant.EPOCH)
                        .append("dueAt", Instant.EPOCH))));

    assertThat(worker.handle(Erasing.afterTheGrace())).isEqualTo(new Run(0, 1, false));

    mongo
        .getCollection("members")
        .updateOne(
            new Document("_id", member), new Document("$unset", new Document("erasure", "")));
    assertThat(isThere(member)).isTrue();
  }

  /** Somebody whose erasure this officer may not have alone any more today. */
  private String waitingFor(TestToken officer) {
    for (String member : members(ALONE_PER_DAY)) {
      assertThat(api(officer).post(path(member), REASON).text("/status")).isEqualTo("SCHEDULED");
    }
    String waiting = member();
    assertThat(api(officer).post(path(waiting), REASON).text("/status"))
        .isEqualTo("WAITS_FOR_SECOND_PERSON");
    return waiting;
  }

  private static <A, B> List<B> allAtOnce(List<A> all, Function<A, B> deed) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<B>> running =
          threads.invokeAll(all.stream().<Callable<B>>map(one -> () -> deed.apply(one)).toList());
      List<B> results = new ArrayList<>();
      for (Future<B> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  private List<String> members(int count) {
    return IntStream.range(0, count).mapToObj(n -> member()).toList();
  }

  private String member() {
    return tree.registerMember("Zelal", "Doğanay");
  }

  private boolean isThere(String member) {
    return tree.organiser().get("/api/members/" + member).status() == 200;
  }

  private static TestToken officerOf(String unit) {
    return TestTokens.forUser(u -> u.role("data-protection-officer").units(unit));
  }

  private Api api(TestToken token) {
    return tree.api().as(token);
  }
}
