package org.dayanisma.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dayanisma.local.ApiDoor.Call;
import org.dayanisma.local.demo.DemoUnit;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.demo.LocalApi;
import org.dayanisma.local.keycloak.RealmFile;
import org.dayanisma.testkit.ApiDocumentRules;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.RawAnswer;
import tools.jackson.databind.JsonNode;

/**
 * What holds for every operation of every service, driven from the document: a route that is added
 * tomorrow is checked without any change here.
 */
final class ApiConventions {

  private final ApiDoor door;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> withACase = new HashMap<>();

  /** The ids of the examples stand for units of the demo, and for somebody new in the register. */
  ApiConventions(ApiDoor door, Story story) {
    this.door = door;
    String somebody = somebody(story);
    ids.put("7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c01", DemoUnit.CONFEDERATION.id());
    ids.put("7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c02", DemoUnit.UNION.id());
    ids.put("7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c03", DemoUnit.BRANCH.id());
    ids.put("7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c04", story.workplace());
    ids.put("2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11", somebody);
    ids.put("2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b12", DemoUser.LAWYER.memberId());
    ids.put("2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b13", DemoUser.CASEWORKER.memberId());
    ids.put("01981f3a-2b4c-7d5e-8f60-718293a4b701", story.campaign());
    withACase.putAll(ids);
    String caseId = caseOf(somebody, story);
    withACase.put("01981f3a-2b4c-7d5e-8f60-718293a4b501", caseId);
    withACase.put("01981f3a-2b4c-7d5e-8f60-718293a4b502", deadlineOf(caseId, story));
  }

  /** A new member, whom nobody else in the tests needs. */
  private static String somebody(Story story) {
    LocalApi organiser = story.as(DemoUser.ORGANISER);
    Map<String, ?> form =
        Map.of("unitId", story.workplace(), "givenName", "Zozan", "languages", List.of("kmr"));
    JsonNode application = organiser.post("/api/membership-applications", form).body();
    String id = application.path("id").asString();
    organiser.post("/api/membership-applications/" + id + "/admission", Map.of());
    return application.path("memberId").asString();
  }

  private static String deadlineOf(String caseId, Story story) {
    return story
        .as(DemoUser.LEGAL_COORDINATOR)
        .get("/api/cases/" + caseId)
        .body()
        .at("/deadlines/0/id")
        .asString();
  }

  private static String caseOf(String member, Story story) {
    Map<String, String> measure =
        Map.of("memberId", member, "kind", "SUSPENSION", "effectiveOn", "2026-02-02");
    // Casework hears of the admission a moment later.
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> story.as(DemoUser.LEGAL_COORDINATOR).post("/api/cases", measure),
            opened -> opened.status() == 201)
        .body()
        .path("id")
        .asString();
  }

  /** Every service is in it, under routes that lead to it; others' tools can read it. */
  void theDocumentIsWholeAndSound() {
    JsonNode root = door.document().root();
    assertThat(root.path("x-missing")).isEmpty();
    assertThat(root.path("x-unrouted")).isEmpty();
    assertThat(operations())
        .extracting(operation -> operation.node().path("x-service").asString())
        .contains("gateway", "membership", "casework", "notification", "campaign");
    ApiDocumentRules.check(door.document(), operations().stream().map(ApiOperation::name).toList());
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(root.toString());
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths()).hasSize(root.path("paths").size());
  }

  /** Metrics and logs have a name for each route, and for nothing else. */
  void theGatewayNamesWhatThereIs() {
    try (InputStream list = getClass().getResourceAsStream("/route-templates.txt")) {
      String names = new String(Objects.requireNonNull(list).readAllBytes(), UTF_8);
      assertThat(names.lines())
          .containsExactlyInAnyOrderElementsOf(
              operations().stream().map(ApiOperation::path).collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 401 without a token, 403 in a role that is not allowed, before anything else is looked up. */
  void nobodyGetsInWithoutTokenOrRole() {
    for (ApiOperation operation : operations()) {
      Call call = door.example(operation, withACase);
      if (!operation.access().equals("open")) {
        assertRefused(door.send(call.as(null)), 401, "unauthenticated", call);
      }
      if (operation.access().equals("roles") && !operation.roles().contains("member")) {
        assertRefused(door.send(call.as(DemoUser.MEMBER)), 403, "forbidden", call);
      }
    }
  }

  /** A program gets what its scopes include: at the door, and at each service for itself. */
  void noProgramGetsBeyondItsScopes() {
    Set<String> scopes = Set.of("campaigns:read", "units:read");
    Set<String> given = new TreeSet<>();
    for (ApiOperation operation : operations()) {
      if (!operation.access().equals("open")) {
        boolean within = operation.scope().filter(scopes::contains).isPresent();
        Call call = door.example(operation, withACase);
        for (Part part : doorsTo(operation)) {
          HttpResponse<String> answer = door.sendAsPartner(call, part);
          if (!within) {
            assertRefused(answer, 403, refusalOf(operation, part), call);
          } else if (answer.statusCode() == 200) {
            given.add(operation.name());
          }
        }
      }
    }
    assertThat(given)
        .contains("GET /api/campaigns", "GET /api/campaigns/{id}", "GET /api/units/{id}");
  }

  /** This includes units outside its own part of the tree, all of which persons may see. */
  void noProgramKnowsOfOtherPartsOfTheTree() {
    for (String path : List.of("/api/units/{id}", "/api/units/{id}/children")) {
      ApiOperation read =
          operations().stream()
              .filter(operation -> operation.name().equals("GET " + path))
              .findFirst()
              .orElseThrow();
      String target = path.replace("{id}", DemoUnit.CONFEDERATION.id());
      Call call = door.example(read, ids).to(target);
      for (Part part : doorsTo(read)) {
        assertRefused(door.sendAsPartner(call, part), 404, "not-found", call);
      }
      assertThat(door.send(call).statusCode()).isEqualTo(200);
    }
  }

  private static Set<Part> doorsTo(ApiOperation operation) {
    String service = operation.node().path("x-service").asString();
    return EnumSet.of(Part.GATEWAY, Part.named(service));
  }

  /** The gateway knows only paths, so it refuses what is for persons only for lack of a scope. */
  private static String refusalOf(ApiOperation operation, Part part) {
    return part != Part.GATEWAY && operation.scope().isEmpty()
        ? "persons-only"
        : "insufficient-scope";
  }

  /** What a program may need, the realm for Keycloak can give. */
  void everyScopeIsInTheRealm() {
    assertThat(RealmFile.scopes())
        .containsExactlyInAnyOrderElementsOf(
            operations().stream()
                .flatMap(operation -> operation.scope().stream())
                .collect(Collectors.toSet()));
  }

  /** Every read of something that exists succeeds as described. */
  void everyReadAnswersWhatItIsSaidTo() {
    List<String> read = new ArrayList<>();
    for (ApiOperation operation : operations()) {
      if (operation.method().equals("GET")) {
        HttpResponse<String> answer = door.send(door.example(operation, withACase));
        if (answer.statusCode() == 200) {
          read.add(operation.name());
        }
      }
    }
    assertThat(read).hasSizeGreaterThan(14);
  }

  /**
   * The same request again gets the same answer; a different one under the same key is refused. If
   * the caller may not be told the answer (404 for a case), the request is decided anew, with the
   * same result. The member in the examples is erased last.
   */
  void everyPostCanBeRepeated() {
    List<ApiOperation> erasureLast =
        operations().stream()
            .sorted(Comparator.comparing(operation -> operation.path().endsWith("/erasure")))
            .toList();
    for (ApiOperation operation : erasureLast) {
      if (operation.takesHeader("Idempotency-Key")) {
        Call call =
            door.example(operation, ids).with("Idempotency-Key", UUID.randomUUID().toString());
        assertSame(door.send(call), door.send(call), call);
        Call other = call.sending(call.body() == null ? "{}" : call.body() + " ");
        assertRefused(door.send(other), 422, "idempotency-key-reused", other);
      }
    }
    assertThat(operations())
        .filteredOn(operation -> operation.method().equals("POST"))
        .filteredOn(operation -> !operation.takesHeader("Idempotency-Key"))
        .extracting(ApiOperation::name)
        .containsExactly("POST /api/reading-locks/{userId}/release");
  }

  private static void assertSame(
      HttpResponse<String> first, HttpResponse<String> second, Call call) {
    if (first.statusCode() == 404) {
      assertRefused(second, 404, "not-found", call);
      return;
    }
    assertThat(second.statusCode()).as("%s: %s", call, second.body()).isEqualTo(first.statusCode());
    assertThat(second.body()).as("%s", call).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Idempotency-Replayed")).as("%s", call).contains("true");
  }

  /** A stale version is refused, and so is a missing one where the document says so. */
  void everyVersionIsHeeded() {
    List<ApiOperation> versioned =
        operations().stream().filter(operation -> operation.takesHeader("If-Match")).toList();
    assertThat(versioned).hasSizeGreaterThan(4);
    for (ApiOperation operation : versioned) {
      Call call = door.example(operation, withACase);
      Call stale = call.with("If-Match", "\"999999\"");
      assertRefused(door.send(stale), 412, "precondition-failed", stale);
      if (!operation.answer(428).isMissingNode()) {
        Call blind = new Call(operation, call.caller(), call.target(), Map.of(), call.body());
        assertRefused(door.send(blind), 428, "precondition-required", blind);
      }
    }
  }

  /**
   * Pages of a third give the same things in the same order, none twice; and a position in one list
   * is not valid in another.
   */
  void everyListCanBeWalked() {
    List<ApiOperation> lists =
        operations().stream().filter(operation -> operation.takesQuery("limit")).toList();
    assertThat(lists).hasSizeGreaterThan(4);
    int longest = 0;
    for (ApiOperation list : lists) {
      List<String> whole = walk(list, 200);
      int third = Math.clamp(whole.size() / 3, 1, 100);
      List<String> inPages = walk(list, third);
      assertThat(inPages).as(list.name()).doesNotHaveDuplicates().containsSubsequence(whole);
      longest = Math.max(longest, whole.size());
    }
    assertThat(longest).as("something worth walking").isGreaterThan(20);
    everyCursorIsOfItsOwnList(lists);
  }

  private void everyCursorIsOfItsOwnList(List<ApiOperation> lists) {
    int tried = 0;
    for (ApiOperation list : lists) {
      String target = door.example(list, ids).target();
      String next =
          Story.json(door.send(door.example(list, ids).to(target + "?limit=1")).body())
              .path("next")
              .asString("");
      if (!next.isEmpty()) {
        String cursor = next.substring(next.indexOf("after="));
        for (ApiOperation other : lists) {
          if (!other.path().equals(list.path())) {
            Call call = door.example(other, ids);
            Call foreign = call.to(call.target() + "?" + cursor);
            assertRefused(door.send(foreign), 400, "invalid-cursor", foreign);
            tried++;
          }
        }
      }
    }
    assertThat(tried).as("cursors to try elsewhere").isGreaterThan(4);
  }

  private List<String> walk(ApiOperation list, int limit) {
    Call call = door.example(list, ids);
    List<String> seen = new ArrayList<>();
    String next = call.target() + "?limit=" + limit;
    while (!next.isEmpty()) {
      HttpResponse<String> answer = door.send(call.to(next));
      assertThat(answer.statusCode()).as("%s: %s", next, answer.body()).isEqualTo(200);
      JsonNode page = Story.json(answer.body());
      assertThat(page.path("items").size()).as(next).isLessThanOrEqualTo(limit);
      page.path("items").forEach(item -> seen.add(identity(item)));
      next = page.path("next").asString("");
      assertThat(seen).as("%s does not end", list).hasSizeLessThan(20_000);
    }
    return seen;
  }

  private static String identity(JsonNode item) {
    return item.has("id")
        ? item.path("id").asString()
        : item.path("service").asString() + item.path("index");
  }

  /** Whatever is sent, the answer is documented and is not a server error. */
  void nothingThatIsSentBreaksAnything() {
    int sent = 0;
    for (ApiOperation operation : operations()) {
      MalformedInput malformed = new MalformedInput(door.example(operation, ids));
      for (Call call : malformed.refused()) {
        HttpResponse<String> answer = door.send(call);
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isBetween(400, 499);
        sent++;
      }
      for (Call call : malformed.odd()) {
        HttpResponse<String> answer = door.send(call);
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isLessThan(500);
        sent++;
      }
      for (Call call : malformed.oddPaths()) {
        HttpResponse<String> answer = door.send(call);
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isLessThan(500);
        sent++;
      }
      for (Call call : malformed.raw()) {
        RawAnswer answer = door.sendRaw(call);
        assertThat(answer.status()).as("%s: %s", call, answer.body()).isEqualTo(400);
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(1_000);
  }

  private List<ApiOperation> operations() {
    return door.document().operations();
  }

  private static void assertRefused(
      HttpResponse<String> answer, int status, String code, Call call) {
    assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
    assertThat(Story.json(answer.body()).path("code").asString()).as("%s", call).isEqualTo(code);
  }
}
