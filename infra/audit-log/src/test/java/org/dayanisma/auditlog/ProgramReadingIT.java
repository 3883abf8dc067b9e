package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a program reads with its token: 5 people a day, 7 where that was agreed, and the bounds of
 * people do not matter. Everything else about it is as for everybody.
 */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = "spring.config.name=audit-test",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform(ownKafka = true)
class ProgramReadingIT {

  private static final String AGREED = "archive-of-the-union";

  private final String account = UUID.randomUUID().toString();
  private final String website = "website-" + UUID.randomUUID();

  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  AuditLog audit;

  @Test
  void isRefusedBeyondItsBoundUntilTheTimeThatItIsTold() {
    assertThat(program(website).get(people(1, 5)).status()).isEqualTo(200);

    Client.Answer refused = program(website).get(people(6, 6));

    assertThat(refused.problem()).isEqualTo("429 reading-bound");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(86_000L, 86_401L);
    assertThat(refused.header("WWW-Authenticate")).isEmpty();
    assertThat(program(website).get(people(1, 5)).status()).as("the same people").isEqualTo(200);
    AuditRecord record = audit.search(null, account, null, 10).get(1);
    assertThat(record.outcome()).isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(record.details())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("program", website, "bound", "5", "retry-after", refused.header("Retry-After")));
  }

  /** Whoever reads the log sees that it was a program, and which one. */
  @Test
  void eachOfItsRecordsNamesIt() {
    program(website).get(people(1, 2));
    new Client(port, TestTokens.forUser(user -> user.id(account).role("branch-officer")))
        .get(people(3, 3));

    assertThat(audit.search(null, account, null, 10))
        .extracting(AuditRecord::details)
        .containsExactly(new TreeMap<>(), new TreeMap<>(Map.of("program", website)));
  }

  @Test
  void readsAsManyAsWasAgreedAndIsNeitherAskedToSignInNorLocked() {
    assertThat(program(AGREED).get(people(1, 7)).status()).isEqualTo(200);
    for (int person = 8; person < 20; person++) {
      assertThat(program(AGREED).get(people(person, person)).problem())
          .isEqualTo("429 reading-bound");
    }
    assertThat(audit.lockOf(account)).isEmpty();
    assertThat(program(website).get(people(1, 5)).status()).as("another program").isEqualTo(200);
  }

  @Test
  void aDeedBeyondTheBoundIsNotDone() {
    program(website).get(people(1, 5));

    assertThat(program(website).post("/api/people/" + UUID.randomUUID() + "/change").problem())
        .isEqualTo("429 reading-bound");
    assertThat(audit.search(null, account, null, 10))
        .extracting(AuditRecord::outcome)
        .containsExactly(RecordedOutcome.READING_BOUND, RecordedOutcome.DISCLOSED);
  }

  /** A person is locked in its place. Nobody is looked up, so known and unknown are alike. */
  @Test
  void whatHearsOfTooManyThatTheyAreKnownHearsNothingMoreForAWhile() {
    Client program = program(website);
    program.post("/api/entries/known-1");
    program.post("/api/entries/known-2");
    assertThat(program.post("/api/entries/unknown-3").status()).isEqualTo(200);

    assertThat(program.post("/api/entries/known-3").problem()).isEqualTo("429 reading-bound");
    Client.Answer resting = program.post("/api/entries/unknown-4");
    assertThat(resting.problem()).isEqualTo("429 reading-bound");
    assertThat(Long.parseLong(resting.header("Retry-After"))).isBetween(80_000L, 86_401L);
    String person = UUID.randomUUID().toString();
    assertThat(program.get("/api/people/" + person).problem()).isEqualTo("429 reading-bound");
    assertThat(AuditTestApplication.LOOKED_UP).doesNotContain(person);
    assertThat(program.get("/api/weather").status()).as("tells about nobody").isEqualTo(200);
    assertThat(audit.lockOf(account)).isEmpty();
  }

  private Client program(String client) {
    TestToken token =
        TestTokens.forUser(user -> user.id(account).role("branch-officer"))
            .withClaim("client_id", client)
            .withClaim("scope", "people:read people:write entries:write weather:read")
            .withClaim("purposes", List.of("membership-administration"));
    return new Client(port, token);
  }

  private static String people(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(person -> "p" + person)
        .collect(Collectors.joining(",", "/api/people?id=", ""));
  }
}
