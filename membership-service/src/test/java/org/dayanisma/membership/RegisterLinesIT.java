package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

/** A register that is sent again changes nothing, and what has changed in it is said. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class RegisterLinesIT {

  @Value("${local.server.port}")
  int port;

  private Tree tree;

  @BeforeEach
  void aTree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void aLineWithoutIdAndNationalIdIsOnePersonHoweverOftenItIsSent() {
    String line = line("\"givenName\":\"Zîn\"");

    assertThat(told(send(line))).isEqualTo("1 registered, 0 unchanged,");
    assertThat(told(send(line))).isEqualTo("0 registered, 1 unchanged,");
    assertThat(told(send(line))).isEqualTo("0 registered, 1 unchanged,");
    assertThat(people()).isEqualTo(1);
  }

  /** A button that is pressed twice, a client that gave up waiting, two clerks with one file. */
  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void aLineThatIsSentAtOnceIsOnePersonToo(int times) throws Exception {
    String line = line("\"givenName\":\"Zîn\",\"admittedOn\":\"2011-05-01\"");

    List<Api.Answer> answers = atOnce(times, () -> send(line, line));

    assertThat(sum(answers, "/registered")).isEqualTo(2);
    assertThat(sum(answers, "/unchanged")).isEqualTo(2 * times - 2);
    assertThat(sum(answers, "/rejected")).isZero();
    assertThat(people()).as("equal lines of one register are two people").isEqualTo(2);
    assertThat(told(send(line, line))).isEqualTo("0 registered, 2 unchanged,");
  }

  private static int sum(List<Api.Answer> answers, String field) {
    return answers.stream()
        .map(answer -> answer.body().at(field))
        .mapToInt(value -> value.isArray() ? value.size() : value.asInt())
        .sum();
  }

  private static List<Api.Answer> atOnce(int times, Callable<Api.Answer> request)
      throws InterruptedException, ExecutionException {
    List<Api.Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer :
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> request).toList())) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  /** However long it is: it is no guess, for whoever guesses wrong has entered somebody. */
  @Test
  void aRegisterThatIsSentAgainLocksNobody() {
    String[] lines =
        IntStream.range(0, 40)
            .mapToObj(i ->
                i % 2 == 0
                    ? line("\"givenName\":\"%s\"".formatted("a".repeat(i + 1)))
                    : line(
                        "\"givenName\":\"Gulan\",\"nationalId\":\"%s\""
                            .formatted(Numbers.nationalId())))
            .toArray(String[]::new);

    assertThat(told(send(lines))).isEqualTo("40 registered, 0 unchanged,");
    assertThat(told(send(lines))).isEqualTo("0 registered, 40 unchanged,");
    assertThat(told(send(lines))).isEqualTo("0 registered, 40 unchanged,");
  }

  /** Nothing tells them apart but that there are two. */
  @Test
  void twoEqualLinesAreTwoPeople() {
    String line = line("\"givenName\":\"Mehmet\"");

    assertThat(told(send(line, line))).isEqualTo("2 registered, 0 unchanged,");
    assertThat(told(send(line, line))).isEqualTo("0 registered, 2 unchanged,");
    assertThat(told(send(line, line, line))).isEqualTo("1 registered, 2 unchanged,");
    assertThat(people()).isEqualTo(3);
  }

  /** A namesake of whom less is known is not dropped, whatever came first. */
  @Test
  void aLineWithoutADayIsNotTheOneThatHasOne() {
    String dated = line("\"givenName\":\"Zîn\",\"admittedOn\":\"2011-05-01\"");
    String undated = line("\"givenName\":\"Zîn\"");

    assertThat(told(send(dated))).isEqualTo("1 registered, 0 unchanged,");
    assertThat(told(send(undated))).isEqualTo("1 registered, 0 unchanged,");
    assertThat(told(send(undated, dated))).isEqualTo("0 registered, 2 unchanged,");
    assertThat(people()).isEqualTo(2);
  }

  @Test
  void anotherLineIsAnotherPerson() {
    send(line("\"givenName\":\"Zîn\""));

    assertThat(told(send(line("\"givenName\":\"Zîn\",\"birthDate\":\"1984-02-29\""))))
        .isEqualTo("1 registered, 0 unchanged,");
    assertThat(told(send(line("\"givenName\":\"Zîn\",\"admittedOn\":\"2011-05-01\""))))
        .isEqualTo("1 registered, 0 unchanged,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "givenName":"Zînê"                                  | /givenName
          "givenName":"Zîn","gender":"FEMALE"                 | /gender
          "givenName":"Zîn","birthDate":"1984-02-29"          | /birthDate
          "givenName":"Zîn","languages":["kmr"]               | /languages
          "givenName":"Zîn","contacts":{"email":"zin@example.org"} | /contacts/email
          "givenName":"Zîn","contacts":{"mobile":"+905017392846"}  | /contacts/mobile
          "givenName":"Zîn","admittedOn":"2011-05-01"         | /admittedOn
          """)
  void aChangedLineIsNamedWithWhatHasChangedAndChangesNothing(String changed, String field) {
    for (String known :
        List.of(
            "\"nationalId\":\"%s\"".formatted(Numbers.nationalId()),
            "\"id\":\"%s\"".formatted(UUID.randomUUID()))) {
      String line = line("\"givenName\":\"Zîn\"," + known);
      assertThat(told(send(line))).isEqualTo("1 registered, 0 unchanged,");
      assertThat(told(send(line))).isEqualTo("0 registered, 1 unchanged,");
      Api.Answer before = all();

      Api.Answer answer = send(line(changed + "," + known));

      assertThat(told(answer)).isEqualTo("0 registered, 0 unchanged, " + field + " changed-line");
      assertThat(answer.body().at("/rejected/0/errors")).as("that field alone").hasSize(1);
      assertThat(all().body()).isEqualTo(before.body());
    }
  }

  /** Whoever may read people does not guess, however much of their register has changed. */
  @Test
  void aRegisterInWhichMuchHasChangedLocksNobodyWhoMayReadIt() {
    List<String> ids = IntStream.range(0, 30).mapToObj(_ -> UUID.randomUUID().toString()).toList();
    send(named("Zîn", ids));

    Api.Answer changed = send(named("Zînê", ids));

    assertThat(changed.body().at("/rejected")).hasSize(30);
    assertThat(told(changed)).isEqualTo("0 registered, 0 unchanged, /givenName changed-line");
  }

  private static String[] named(String name, List<String> ids) {
    return ids.stream()
        .map(id -> line("\"givenName\":\"%s\",\"id\":\"%s\"".formatted(name, id)))
        .toArray(String[]::new);
  }

  /** Whoever may not read the member could guess a field of theirs after the other. */
  @ParameterizedTest
  @ValueSource(strings = {"administrator", "confederation-officer"})
  void whoeverMayNotReadTheMemberIsNotToldWhatHasChanged(String role) {
    Api keeper = tree.api().as(TestTokens.forUser(u -> u.role(role).units(tree.root())));
    String number = "\"nationalId\":\"%s\"".formatted(Numbers.nationalId());
    String id = "\"id\":\"%s\"".formatted(UUID.randomUUID());
    send(line("\"givenName\":\"Zîn\"," + number), line("\"givenName\":\"Zîn\"," + id));

    for (String first : List.of("Zînê", "Xezal")) {
      String given = "\"givenName\":\"" + first + "\",";
      assertThat(told(send(keeper, line(given + number))))
          .isEqualTo("0 registered, 0 unchanged, /nationalId changed-line");
      assertThat(told(send(keeper, line(given + id))))
          .isEqualTo("0 registered, 0 unchanged, /id id-taken");
    }
  }

  /** Many people have one name, and a register may not know in which languages they read. */
  @Test
  void aLineSaysOneNameAndNoLanguages() {
    for (String line : List.of("{\"givenName\":\"Xezal\"}", "{\"familyName\":\"Xezal\"}")) {
      assertThat(told(send(line))).isEqualTo("1 registered, 0 unchanged,");
      assertThat(told(send(line))).as("again").isEqualTo("0 registered, 1 unchanged,");
    }
    assertThat(told(send("{\"gender\":\"FEMALE\"}")))
        .isEqualTo("0 registered, 0 unchanged, /givenName required");

    JsonNode found =
        tree.organiser()
            .get("/api/members?q=xezal&unitId=" + tree.workplace())
            .body()
            .path("items");
    assertThat(found).hasSize(2);
    assertThat(found)
        .extracting(
            one -> one.path("givenName").asString("") + "|" + one.path("familyName").asString(""))
        .containsExactlyInAnyOrder("Xezal|", "|Xezal");
    assertThat(found).allSatisfy(one -> assertThat(one.path("languages")).isEmpty());
  }

  @Test
  void nobodyYoungerThanFifteenIsTakenOver() {
    LocalDate today = LocalDate.now(Clock.systemUTC());

    assertThat(
            told(send(line("\"givenName\":\"A\",\"birthDate\":\"" + today.minusYears(14) + "\""))))
        .isEqualTo("0 registered, 0 unchanged, /birthDate too-young");
    assertThat(
            told(send(line("\"givenName\":\"A\",\"birthDate\":\"" + today.minusYears(16) + "\""))))
        .isEqualTo("1 registered, 0 unchanged,");
  }

  @Test
  void nobodyWasAdmittedAtFive() {
    assertThat(
            told(
                send(
                    line(
                        "\"givenName\":\"A\",\"birthDate\":\"1984-02-29\",\"admittedOn\":\"1989-05-01\""))))
        .isEqualTo("0 registered, 0 unchanged, /admittedOn before-least-age");
    assertThat(
            told(
                send(
                    line(
                        "\"givenName\":\"A\",\"birthDate\":\"1984-02-29\",\"admittedOn\":\"1983-05-01\""))))
        .isEqualTo("0 registered, 0 unchanged, /admittedOn before-birth");
    assertThat(
            told(
                send(
                    line(
                        "\"givenName\":\"A\",\"birthDate\":\"1984-02-29\",\"admittedOn\":\"1999-02-28\""))))
        .isEqualTo("1 registered, 0 unchanged,");
  }

  @Test
  void nobodyWasAdmittedBeforeThereWereUnions() {
    assertThat(told(send(line("\"givenName\":\"A\",\"admittedOn\":\"0202-01-01\""))))
        .isEqualTo("0 registered, 0 unchanged, /admittedOn too-early");
    assertThat(told(send(line("\"givenName\":\"A\",\"admittedOn\":\"1949-12-31\""))))
        .isEqualTo("0 registered, 0 unchanged, /admittedOn too-early");
  }

  @Test
  void aConfederationHasUnionsForMembersAndNotPeople() {
    Api.Answer register =
        administrator()
            .post("/api/member-registrations", register(tree.root(), line("\"givenName\":\"A\"")));
    Api.Answer application =
        tree.api()
            .as(TestTokens.forUser(u -> u.role("union-officer").units(tree.root())))
            .post(
                "/api/membership-applications",
                "{\"unitId\":\"%s\",\"givenName\":\"A\",\"familyName\":\"B\"}"
                    .formatted(tree.root()));

    for (Api.Answer answer : new Api.Answer[] {register, application}) {
      assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
      assertThat(answer.pointer()).isEqualTo("/unitId");
      assertThat(answer.text("/errors/0/code")).isEqualTo("unit-kind");
    }
  }

  private Api administrator() {
    return tree.api().as(TestTokens.forUser(u -> u.role("administrator")));
  }

  private Api.Answer send(String... lines) {
    return send(tree.branchOfficer(), lines);
  }

  private Api.Answer send(Api keeper, String... lines) {
    Api.Answer answer = keeper.post("/api/member-registrations", register(tree.workplace(), lines));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer;
  }

  private static String told(Api.Answer answer) {
    return "%s registered, %s unchanged, %s %s"
        .formatted(
            answer.body().at("/registered").asInt(),
            answer.body().at("/unchanged").asInt(),
            answer.text("/rejected/0/errors/0/pointer"),
            answer.text("/rejected/0/errors/0/code"))
        .strip();
  }

  private int people() {
    return all().body().at("/items").size();
  }

  private Api.Answer all() {
    return tree.branchOfficer().get("/api/members?unitId=" + tree.workplace());
  }

  private static String register(String unit, String... lines) {
    return "{\"unitId\":\"%s\",\"members\":[%s]}".formatted(unit, String.join(",", lines));
  }

  private static String line(String fields) {
    return "{\"familyName\":\"Aydın\"," + fields + "}";
  }
}
