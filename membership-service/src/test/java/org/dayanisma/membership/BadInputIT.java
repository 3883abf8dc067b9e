package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Every kind of bad input gets the right problem, names the field, and leaves nothing behind. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class BadInputIT {

  private static final String APPLICATIONS = "/api/membership-applications";

  @Value("${local.server.port}")
  int port;

  @Autowired MongoDatabaseFactory databases;

  private Tree tree;
  private String member;
  private String admission;
  private String takenNationalId;

  /** One line of the table; an empty pointer means that no field is to blame. */
  private record Case(
      String name, Api who, String path, String body, int status, String pointer, String code) {}

  @BeforeEach
  void aTreeAndAMember() {
    tree = Tree.grow(Api.at(port));
    takenNationalId = Numbers.nationalId();
    var applied =
        tree.organiser().post(APPLICATIONS, form("\"nationalId\":\"" + takenNationalId + "\""));
    assertThat(applied.status()).as(applied.raw().body()).isEqualTo(201);
    member = applied.text("/memberId");
    admission = APPLICATIONS + "/" + applied.text("/id") + "/admission";
    assertThat(tree.organiser().post(admission, "").status()).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> isAnsweredWithAProblemAndStoresNothing() {
    List<Case> table = new ArrayList<>();
    table.addAll(fields());
    table.addAll(shapes());
    table.addAll(states());
    table.addAll(rights());
    return table.stream().map(line -> dynamicTest(line.name(), () -> check(line)));
  }

  private void check(Case line) {
    List<Long> before = stored();
    var answer = line.who().post(line.path(), line.body());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(line.status());
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    if (line.pointer().isEmpty()) {
      assertThat(answer.text("/code")).isEqualTo(line.code());
    } else {
      assertThat(answer.text("/errors/0/pointer")).isEqualTo(line.pointer());
      assertThat(answer.text("/errors/0/code")).isEqualTo(line.code());
    }
    assertThat(answer.text("/correlationId")).isNotEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  private List<Case> fields() {
    Api organiser = tree.organiser();
    String unitless = "{\"unitId\":\"%s\",\"givenName\":\"A\",\"familyName\":\"B\"}";
    return List.of(
        application(
            "wrong checksum",
            "\"nationalId\":\"10000000145\"",
            "/nationalId",
            "national-id-checksum"),
        application(
            "no eleven digits", "\"nationalId\":\"123\"", "/nationalId", "national-id-format"),
        application(
            "born tomorrow", "\"birthDate\":\"" + tomorrow() + "\"", "/birthDate", "not-past"),
        application("no such day", "\"birthDate\":\"1985-02-29\"", "/birthDate", "invalid-value"),
        application("unknown gender", "\"gender\":\"WOMAN\"", "/gender", "unknown-gender"),
        application(
            "unknown language",
            "\"languages\":[\"tr\",\"xx\"]",
            "/languages/1",
            "unknown-language"),
        application("languages left out", "\"languages\":null", "/languages", "required"),
        application(
            "no mailbox", "\"contacts\":{\"email\":\"a@b\\nBcc: c\"}", "/contacts/email", "email"),
        application(
            "no phone number",
            "\"contacts\":{\"mobile\":\"0532\"}",
            "/contacts/mobile",
            "phone-number"),
        new Case(
            "unknown unit",
            organiser,
            APPLICATIONS,
            unitless.formatted(UUID.randomUUID()),
            422,
            "/unitId",
            "unknown-unit"),
        new Case(
            "unit that is no id",
            organiser,
            APPLICATIONS,
            unitless.formatted("$ne"),
            422,
            "/unitId",
            "unknown-unit"),
        unit("unknown parent", "BRANCH", UUID.randomUUID().toString(), "/parentId", "unknown-unit"),
        unit("parent of a wrong kind", "BRANCH", tree.workplace(), "/parentId", "parent-kind"),
        unit("unknown kind", "CLUB", tree.union(), "/kind", "unknown-kind"),
        new Case(
            "cycle in the tree",
            tree.unionOfficer(),
            "/api/units/" + tree.branch() + "/move",
            "{\"parentId\":\"" + tree.workplace() + "\"}",
            422,
            "/parentId",
            "cycle"),
        status("status before birth", "1984-02-28", "2026-03-16", "/effectiveOn", "before-birth"),
        status("future notice", "2026-03-16", tomorrow(), "/notifiedOn", "future-notice"));
  }

  private List<Case> shapes() {
    Api organiser = tree.organiser();
    return List.of(
        new Case(
            "unknown field",
            organiser,
            APPLICATIONS,
            form("\"admin\":true"),
            400,
            "/admin",
            "unknown-field"),
        new Case(
            "operator in a string",
            organiser,
            APPLICATIONS,
            form("\"nationalId\":{\"$gt\":\"\"}"),
            400,
            "/nationalId",
            "wrong-type"),
        new Case(
            "operator as the unit",
            organiser,
            APPLICATIONS,
            "{\"unitId\":{\"$gt\":\"\"}}",
            400,
            "/unitId",
            "wrong-type"),
        new Case(
            "operator deep inside",
            organiser,
            APPLICATIONS,
            form("\"contacts\":{\"email\":{\"$gt\":\"\"}}"),
            400,
            "/contacts/email",
            "wrong-type"),
        new Case(
            "operator in a unit",
            tree.unionOfficer(),
            "/api/units",
            "{\"kind\":\"BRANCH\",\"name\":{\"$gt\":\"\"}}",
            400,
            "/name",
            "wrong-type"),
        new Case(
            "operator in a status",
            organiser,
            statusPath(),
            "{\"serviceStatus\":{\"$gt\":\"\"}}",
            400,
            "/serviceStatus",
            "wrong-type"),
        new Case(
            "number for a text",
            organiser,
            APPLICATIONS,
            form("\"nationalId\":10000000146"),
            400,
            "/nationalId",
            "wrong-type"),
        new Case(
            "body of 2 MB",
            organiser,
            APPLICATIONS,
            form("\"givenName\":\"" + "x".repeat(2_000_000) + "\""),
            413,
            "",
            "body-too-large"),
        new Case("broken JSON", organiser, APPLICATIONS, "{\"unitId\":", 400, "", "malformed-json"),
        new Case("no body", organiser, APPLICATIONS, "", 400, "", "missing-body"));
  }

  private List<Case> states() {
    Api organiser = tree.organiser();
    return List.of(
        new Case("admission twice", organiser, admission, "", 409, "", "already-admitted"),
        new Case(
            "refusal after admission",
            organiser,
            admission.replace("admission", "refusal"),
            "{\"reason\":\"x\"}",
            409,
            "",
            "already-admitted"),
        new Case(
            "national id twice",
            organiser,
            APPLICATIONS,
            form("\"nationalId\":\"" + takenNationalId + "\""),
            409,
            "/nationalId",
            "duplicate-national-id"),
        new Case(
            "status that cannot follow",
            organiser,
            statusPath(),
            statusBody("REINSTATED", "2026-03-16", "2026-03-16"),
            409,
            "/serviceStatus",
            "status-transition"),
        new Case(
            "unknown application",
            organiser,
            APPLICATIONS + "/" + UUID.randomUUID() + "/admission",
            "",
            404,
            "",
            "not-found"));
  }

  private List<Case> rights() {
    Api nobody = tree.api();
    Api expired =
        nobody.as(TestTokens.forUser(u -> u.role("organiser").units(tree.branch())).expired());
    Api lawyer = nobody.as(TestTokens.forUser(u -> u.role("lawyer").units(tree.branch())));
    Api elsewhere =
        nobody.as(TestTokens.forUser(u -> u.role("organiser").units(UUID.randomUUID())));
    String fine = form("\"gender\":\"FEMALE\"");
    return List.of(
        new Case("no token", nobody, APPLICATIONS, fine, 401, "", "unauthenticated"),
        new Case("expired token", expired, APPLICATIONS, fine, 401, "", "token-expired"),
        new Case("wrong role", lawyer, APPLICATIONS, fine, 403, "", "forbidden"),
        new Case("wrong part of the tree", elsewhere, APPLICATIONS, fine, 403, "", "forbidden"),
        new Case(
            "member out of reach",
            elsewhere,
            statusPath(),
            statusBody("DISMISSED", "2026-03-16", "2026-03-16"),
            404,
            "",
            "not-found"),
        new Case(
            "branch officer makes a branch",
            tree.branchOfficer(),
            "/api/units",
            "{\"kind\":\"BRANCH\",\"name\":\"x\",\"parentId\":\"" + tree.union() + "\"}",
            403,
            "",
            "forbidden"));
  }

  private Case application(String name, String field, String pointer, String code) {
    return new Case(name, tree.organiser(), APPLICATIONS, form(field), 422, pointer, code);
  }

  private Case unit(String name, String kind, String parent, String pointer, String code) {
    String body = "{\"kind\":\"%s\",\"name\":\"x\",\"parentId\":\"%s\"}".formatted(kind, parent);
    return new Case(name, tree.unionOfficer(), "/api/units", body, 422, pointer, code);
  }

  private Case status(
      String name, String effectiveOn, String notifiedOn, String pointer, String code) {
    String body = statusBody("DISMISSED", effectiveOn, notifiedOn);
    return new Case(name, tree.organiser(), statusPath(), body, 422, pointer, code);
  }

  private String statusPath() {
    return "/api/members/" + member + "/service-status";
  }

  private static String statusBody(String status, String effectiveOn, String notifiedOn) {
    return "{\"serviceStatus\":\"%s\",\"effectiveOn\":\"%s\",\"notifiedOn\":\"%s\"}"
        .formatted(status, effectiveOn, notifiedOn);
  }

  /** A good form, but for this field. */
  private String form(String field) {
    String usual =
        "\"unitId\":\"%s\",\"familyName\":\"Demir\"".formatted(tree.workplace())
            + (field.contains("givenName") ? "" : ",\"givenName\":\"Azad\"")
            + (field.contains("languages") ? "" : ",\"languages\":[\"tr\"]")
            + (field.contains("birthDate") ? "" : ",\"birthDate\":\"1984-02-29\"");
    return "{" + usual + "," + field + "}";
  }

  private static String tomorrow() {
    return LocalDate.now(java.time.Clock.systemUTC()).plusDays(2).toString();
  }

  private List<Long> stored() {
    var database = databases.getMongoDatabase();
    return Stream.of("units", "members", "mandates")
        .map(collection -> database.getCollection(collection).countDocuments())
        .toList();
  }
}
