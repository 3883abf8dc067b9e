package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.identity.AccessTokens;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.RawAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The public door and its document: every answer must be one that the document describes. */
final class ApiDoor implements AutoCloseable {

  /**
   * The users, in the order in which they are chosen for operations that several roles may call.
   */
  private static final List<DemoUser> CALLERS =
      List.of(DemoUser.LEGAL_COORDINATOR, DemoUser.ORGANISER, DemoUser.BRANCH_OFFICER);

  /** What Tomcat refuses by itself has no id. */
  private static final String OF_THE_CONTAINER = "bad-request";

  private final Installation installation;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<DemoUser, String> tokens = new EnumMap<>(DemoUser.class);
  private final ApiDocument document;
  private @Nullable String partner;

  ApiDoor(Installation installation) {
    this.installation = installation;
    this.document = ApiDocument.of(get("/api/docs/openapi.json").body());
  }

  ApiDocument document() {
    return document;
  }

  @Override
  public void close() {
    client.close();
  }

  /** A request that can be varied before it is sent. */
  record Call(
      ApiOperation operation,
      @Nullable DemoUser caller,
      String target,
      Map<String, String> headers,
      @Nullable String body) {

    Call as(@Nullable DemoUser other) {
      return new Call(operation, other, target, headers, body);
    }

    Call to(String otherTarget) {
      return new Call(operation, caller, otherTarget, headers, body);
    }

    Call with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Call(operation, caller, target, more, body);
    }

    Call sending(@Nullable String otherBody) {
      return new Call(operation, caller, target, headers, otherBody);
    }
  }

  /**
   * The example of an operation, by somebody who may call it.
   *
   * @param ids the examples' ids and those to put in their place
   */
  Call example(ApiOperation operation, Map<String, String> ids) {
    String body = operation.body().map(it -> it.path("example").toString()).orElse(null);
    Map<String, String> headers =
        operation.takesHeader("If-Match") && !operation.answer(428).isMissingNode()
            ? Map.of("If-Match", "*")
            : Map.of();
    return new Call(
        operation,
        callerOf(operation),
        real(operation.examplePath(), ids),
        headers,
        body == null ? null : real(body, ids));
  }

  private static String real(String text, Map<String, String> ids) {
    String[] replaced = {text};
    ids.forEach((example, id) -> replaced[0] = replaced[0].replace(example, id));
    return replaced[0];
  }

  private static @Nullable DemoUser callerOf(ApiOperation operation) {
    return switch (operation.access()) {
      case "open" -> null;
      case "signed-in" -> DemoUser.ORGANISER;
      default ->
          Stream.concat(CALLERS.stream(), Stream.of(DemoUser.values()))
              .filter(user -> operation.roles().contains(user.label()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("nobody may call " + operation));
    };
  }

  /** Sends, and checks that the answer is documented: its status, its code, its body. */
  HttpResponse<String> send(Call call) {
    HttpResponse<String> answer = sendUnchecked(call);
    assertDocumented(call, answer);
    return answer;
  }

  /** Sends with the token of the demo program, to the gateway or past it to a service. */
  HttpResponse<String> sendAsPartner(Call call, Part door) {
    String base = "http://localhost:" + installation.port(door);
    HttpResponse<String> answer =
        send(request(call, base).header("Authorization", "Bearer " + partner()).build());
    if (door == Part.GATEWAY) {
      assertDocumented(call, answer);
    }
    return answer;
  }

  private String partner() {
    if (partner == null) {
      partner = new AccessTokens(installation).ofPartner("");
    }
    return partner;
  }

  private HttpResponse<String> sendUnchecked(Call call) {
    HttpRequest.Builder request = request(call, installation.gatewayUrl());
    if (call.caller() != null) {
      request.header("Authorization", "Bearer " + tokenFor(call.operation(), call.caller()));
    }
    return send(request.build());
  }

  private static HttpRequest.Builder request(Call call, String base) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + call.target()))
            .timeout(Duration.ofSeconds(30))
            .method(
                call.operation().method(),
                call.body() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(call.body()));
    if (call.body() != null && !call.headers().containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    call.headers().forEach(request::header);
    return request;
  }

  /** An operation that cannot be undone needs a fresh sign-in. */
  private String tokenFor(ApiOperation operation, DemoUser user) {
    return operation.node().path("x-fresh-sign-in").asBoolean(false)
        ? new AccessTokens(installation).of(user)
        : tokenOf(user);
  }

  String tokenOf(DemoUser user) {
    return tokens.computeIfAbsent(user, who -> new AccessTokens(installation).of(who));
  }

  /** Sends, unchanged, what no HTTP client would, and checks the answer in the same way. */
  RawAnswer sendRaw(Call call) {
    String token =
        call.caller() == null ? "" : "Authorization: Bearer " + tokenOf(call.caller()) + "\r\n";
    String body =
        call.body() == null
            ? "\r\n"
            : "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + call.body();
    RawAnswer answer =
        RawAnswer.to(
            installation.port(Part.GATEWAY),
            "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s"
                .formatted(call.operation().method(), call.target(), token, body));
    assertDocumented(call, answer);
    return answer;
  }

  private void assertDocumented(Call call, HttpResponse<String> answer) {
    assertDocumented(call, new RawAnswer(answer.statusCode(), answer.headers(), answer.body()));
  }

  private void assertDocumented(Call call, RawAnswer answer) {
    JsonNode said = call.operation().answer(answer.status());
    String what = call.operation() + " answered " + answer.status() + " " + answer.body();
    assertThat(said.isMissingNode()).as("not documented: %s", what).isFalse();
    String code = said.has("x-codes") ? Story.json(answer.body()).path("code").asString("") : "";
    if (!code.equals(OF_THE_CONTAINER)) {
      assertThat(answer.headers().firstValue("X-Correlation-Id")).as(what).isPresent();
    }
    if (said.has("x-codes")) {
      assertThat(said.path("x-codes").valueStream().map(JsonNode::asString))
          .as("codes of %s", what)
          .contains(code);
    }
    said.path("content")
        .properties()
        .forEach(content -> {
          assertThat(answer.headers().firstValue("Content-Type").orElse(""))
              .as(what)
              .startsWith(content.getKey());
          assertThat(
                  document.violations(content.getValue().path("schema"), Story.json(answer.body())))
              .as(what)
              .isEmpty();
        });
    said.path("headers").propertyNames().stream()
        .filter(name -> isAlwaysThere(name, answer.status()))
        .forEach(name -> assertThat(answer.headers().firstValue(name)).as(what).isPresent());
  }

  /**
   * Other headers are there only where they apply; for example, not every refused request was
   * counted.
   */
  private static boolean isAlwaysThere(String header, int status) {
    return switch (header) {
      case "ETag", "Location" -> true;
      case "RateLimit", "RateLimit-Policy" -> status < 300;
      case "Retry-After" -> status == 429 || status == 503;
      default -> false;
    };
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(installation.gatewayUrl() + path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new AssertionError(request.method() + " " + request.uri(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
