package org.dayanisma.membership;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.RegisteredRoutes;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A refusal reveals what it depends on. Whoever may not read gets the same refusal whomever they
 * name; for whoever may read, it counts as a reading.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = {
      "spring.config.name=membership-service",
      "dayanisma.audit.confirmations.per-hour=1",
      "dayanisma.audit.confirmations.per-day=1"
    })
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
class DeedsThatReadIT {

  private static final String NOBODY = "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b99";

  /**
   * This route depends on no person's record: it is about readers, and answers the same officers as
   * their list does.
   */
  private static final String RELEASE = "POST /api/reading-locks/{userId}/release";

  private static final String ALL_SCOPES =
      "members:read members:write membership-applications:write member-registrations:write"
          + " mandates:write units:read units:write";

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final String officer = UUID.randomUUID().toString();

  private Tree tree;
  private String member;

  @BeforeEach
  void aMember() {
    tree = Tree.grow(Api.at(port));
    member = tree.registerMember("Berfin", "Toprak");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"1980-04-30\"', 422 before-birth, refused",
    "'\"serviceStatus\":\"REINSTATED\",\"effectiveOn\":\"2026-03-16\"', 409 status-transition,"
        + " in-conflict",
    "'\"serviceStatus\":\"HANGED\",\"effectiveOn\":\"2026-03-16\"', 422 unknown-status, refused",
    "'\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\"', 200, done"
  })
  void aReportIsAReadingWhateverIsAnswered(String report, String answered, String outcome) {
    var answer = officer().post("/api/members/" + member + "/service-status", "{" + report + "}");

    assertThat((answer.status() + " " + code(answer)).strip()).isEqualTo(answered);
    assertThat(recordsAbout(member))
        .extracting(record -> record.getString("action"))
        .containsOnly("report-service-status");
    assertThat(recordsAbout(member))
        .extracting(record -> record.getString("outcome"))
        .containsExactly("begun", outcome);
  }

  private static String code(Api.Answer answer) {
    String field = answer.body().at("/errors/0/code").asString("");
    return field.isEmpty() ? answer.body().at("/code").asString("") : field;
  }

  @Test
  void fifteenRefusalsCountAsReadingsOfFifteenPeople() {
    String other = tree.registerMember("Welat", "Toprak");
    for (String somebody : List.of(member, other)) {
      report(officer(), somebody);
    }
    assertThat(
            records(new Document("actor", officer).append("outcome", "begun")).stream()
                .flatMap(record -> record.getList("subjects", String.class).stream()))
        .containsExactlyInAnyOrder(member, other);
  }

  @Test
  void aProgramThatMayOnlyWriteIsToldNothingOfAnybody() {
    Api program = program("members:write", "membership-administration");

    for (String somebody : List.of(member, NOBODY)) {
      assertThat(report(program, somebody).text("/code")).isEqualTo("insufficient-scope");
      assertThat(
              program("mandates:write", "membership-administration")
                  .post("/api/units/" + tree.workplace() + "/mandates", mandateOf(somebody))
                  .text("/code"))
          .isEqualTo("insufficient-scope");
      assertThat(
              program
                  .havingSeen("\"1\"")
                  .patch("/api/members/" + somebody, "{\"languages\":[\"tr\"]}")
                  .text("/code"))
          .isEqualTo("insufficient-scope");
    }
    assertThat(recordsAbout(member)).isEmpty();
    assertThat(
            report(program("members:read members:write", "membership-administration"), member)
                .status())
        .isEqualTo(422);
  }

  @Test
  void everyDeedAsksForTheRightToReadBeforeItLooks() {
    Api locked = locked();
    Api otherPurpose = program(ALL_SCOPES, "data-subject-request");
    Map<String, List<Deed>> deeds = deeds();

    assertThat(new TreeSet<>(deeds.keySet())).isEqualTo(writingRoutes());
    deeds.forEach((route, pair) -> {
      for (Api asker : List.of(locked, otherPurpose)) {
        List<String> answers = pair.stream().map(deed -> told(deed.sentBy(asker))).toList();
        assertThat(answers.getFirst()).as(route).startsWith("403");
        assertThat(answers).as(route).containsOnly(answers.getFirst());
      }
    });
    assertThat(recordsAbout(member)).isEmpty();
  }

  /** A request; {@code version} where one is needed. */
  private record Deed(String path, String body) {

    Api.Answer sentBy(Api asker) {
      if (path.startsWith("SEEN ")) {
        return asker.havingSeen("\"2\"").post(path.substring(5), body);
      }
      return path.startsWith("PATCH ")
          ? asker.havingSeen("\"2\"").patch(path.substring(6), body)
          : asker.post(path, body);
    }
  }

  /** Each of the routes twice: about what is there, and about what is not. */
  private Map<String, List<Deed>> deeds() {
    String application = "/api/membership-applications/";
    String waiting = applied();
    String mandate = mandate();
    String units = "/api/units/";
    return Map.ofEntries(
        Map.entry(
            "POST /api/units",
            ofUnits(
                "/api/units", "{\"kind\":\"WORKPLACE\",\"name\":\"School\",\"parentId\":\"%s\"}")),
        Map.entry(
            "POST /api/units/{id}/move",
            of(units + "%s/move", "{\"parentId\":\"" + tree.branch() + "\"}", tree.workplace())),
        Map.entry(
            "POST /api/units/{id}/renaming",
            of(units + "%s/renaming", "{\"name\":\"Another name\"}", tree.workplace())),
        Map.entry(
            "POST /api/units/{unitId}/mandates",
            List.of(
                new Deed(units + tree.workplace() + "/mandates", mandateOf(member)),
                new Deed(units + tree.workplace() + "/mandates", mandateOf(NOBODY)))),
        Map.entry("POST /api/mandates/{id}/ending", of("/api/mandates/%s/ending", "{}", mandate)),
        Map.entry(
            "POST /api/membership-applications",
            List.of(
                new Deed("/api/membership-applications", application(Numbers.nationalId())),
                new Deed("/api/membership-applications", application(registered())))),
        Map.entry(
            "POST /api/membership-applications/{id}/admission",
            of(application + "%s/admission", "", waiting)),
        Map.entry(
            "POST /api/membership-applications/{id}/refusal",
            of(application + "%s/refusal", "{\"reason\":\"no\"}", waiting)),
        Map.entry(
            "POST /api/member-registrations",
            List.of(
                new Deed("/api/member-registrations", tree.registerOf(1)),
                new Deed(
                    "/api/member-registrations", lines(Tree.line(member, "Given", "Family"))))),
        Map.entry(
            "POST /api/members/{id}/service-status",
            of(
                "/api/members/%s/service-status",
                "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"1980-04-30\"}", member)),
        Map.entry(
            "POST /api/members/{id}/service-status/correction",
            of(
                "SEEN /api/members/%s/service-status/correction",
                "{\"reason\":\"another of that name\"}", member)),
        Map.entry(
            "POST /api/members/{id}/erasure",
            of("/api/members/%s/erasure", "{\"reason\":\"SUBJECT_REQUEST\"}", member)),
        Map.entry(
            "POST /api/members/{id}/erasure/approval",
            of("/api/members/%s/erasure/approval", "", member)),
        Map.entry(
            "POST /api/members/{id}/erasure/withdrawal",
            of("/api/members/%s/erasure/withdrawal", "", member)),
        Map.entry(
            "PATCH /api/members/{id}",
            of("PATCH /api/members/%s", "{\"languages\":[\"tr\"]}", member)));
  }

  private static List<Deed> of(String path, String body, String known) {
    return List.of(new Deed(path.formatted(known), body), new Deed(path.formatted(NOBODY), body));
  }

  private List<Deed> ofUnits(String path, String body) {
    return List.of(
        new Deed(path, body.formatted(tree.branch())), new Deed(path, body.formatted(NOBODY)));
  }

  private Set<String> writingRoutes() {
    return RegisteredRoutes.of(mapping.getHandlerMethods().values()).stream()
        .filter(route -> !route.startsWith("GET ") && !route.equals(RELEASE))
        .collect(toCollection(TreeSet::new));
  }

  private static String told(Api.Answer answer) {
    return answer.status() + " " + answer.raw().body().replace(answer.text("/correlationId"), "");
  }

  private Api officer() {
    return as(TestTokens.forUser(u -> u.id(officer).role("branch-officer").units(tree.branch())));
  }

  private Api program(String scope, String purpose) {
    return as(
        TestTokens.forUser(
                u -> u.roles("organiser", "branch-officer", "union-officer").units(tree.union()))
            .withClaim("scope", scope)
            .withClaim("purposes", List.of(purpose)));
  }

  /** Somebody with every office, who has tried out two national ids. */
  private Api locked() {
    Api reader =
        as(
            TestTokens.forUser(u ->
                u.roles("organiser", "branch-officer", "union-officer", "data-protection-officer")
                    .units(tree.union())));
    for (int i = 0; i < 2; i++) {
      reader.post("/api/membership-applications", application(registered()));
    }
    assertThat(reader.get("/api/members/" + member).text("/code")).isEqualTo("reading-locked");
    return reader;
  }

  private Api as(TestToken token) {
    return tree.api().as(token);
  }

  private static Api.Answer report(Api by, String somebody) {
    return by.post(
        "/api/members/" + somebody + "/service-status",
        "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"1980-04-30\"}");
  }

  private String applied() {
    return tree.organiser()
        .post("/api/membership-applications", application(Numbers.nationalId()))
        .text("/id");
  }

  private String application(String number) {
    return """
    {"unitId":"%s","givenName":"Rojda","familyName":"Aslan","nationalId":"%s","languages":["tr"]}
    """
        .formatted(tree.workplace(), number);
  }

  /** The national id of somebody of the register. */
  private String registered() {
    String number = Numbers.nationalId();
    tree.branchOfficer()
        .post(
            "/api/member-registrations",
            lines(
                "{\"givenName\":\"Rojda\",\"familyName\":\"Aslan\",\"nationalId\":\"%s\"}"
                    .formatted(number)));
    return number;
  }

  private String lines(String line) {
    return "{\"unitId\":\"%s\",\"members\":[%s]}".formatted(tree.workplace(), line);
  }

  private String mandate() {
    String holder = tree.registerMember("Newroz", "Demir");
    return tree.branchOfficer()
        .post("/api/units/" + tree.workplace() + "/mandates", mandateOf(holder))
        .text("/id");
  }

  private static String mandateOf(String holder) {
    return "{\"memberId\":\"%s\",\"office\":\"organiser\",\"startedOn\":\"2026-01-15\"}"
        .formatted(holder);
  }

  /** Apart from the register by which they were entered. */
  private List<Document> recordsAbout(String somebody) {
    return records(
        new Document("subjects", somebody)
            .append("action", new Document("$ne", "register-members")));
  }

  private List<Document> records(Document where) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(where)
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }
}
