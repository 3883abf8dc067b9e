package org.dayanisma.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dayanisma.local.ApiDoor.Call;
import org.dayanisma.testkit.ApiOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a careless or hostile client makes of an operation's example, field by field.
 *
 * @param call the example
 */
record MalformedInput(Call call) {

  /** These are of no JSON type that a text, a number or a list could have. */
  private static final List<String> OBJECTS = List.of("{\"$gt\":\"\"}", "{\"$where\":\"1\"}");

  private static final List<String> NO_TEXTS = List.of("1", "true", "[]", "[\"x\"]", "1e400");
  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "\"\\u0000\"",
          "\"\\u202e\\u0007x\"",
          "\"\\ud800\"",
          "\"' OR 1=1 --\"",
          "\"2026-02-30\"",
          "\"+999999999-12-31\"",
          "\"-999999999-01-01\"",
          "[\"%s\"]".formatted(ForgedValues.LONG_TAG),
          "\"%s\"".formatted("x".repeat(99_000)),
          "null");

  private static final List<String> NO_BODIES =
      List.of("", "{", "[]", "\"text\"", "7", "null", "{}{}", "{\"a\":1,\"a\":2}", "\u0000");

  private static final List<String> ODD_SEGMENTS =
      List.of(
          "%00", "..%2f..", "x", "%7B%22%24gt%22%3A%22%22%7D", "%F0%9F%92%A5", "a".repeat(4_000));

  private static final List<String> ODD_VALUES =
      List.of(
          "",
          "%00",
          "%2B999999999-12-31",
          "3/4/26",
          "%7B%22%24gt%22%3A%22%22%7D",
          "-1",
          "99999999999999999999",
          "x".repeat(3_000));

  private static final List<String> BROKEN_ESCAPES = List.of("%zz", "%", "%2", "%ff");
  private static final List<String> ODD_TYPES = List.of("image/png", ";;;");

  /** What no operation may take. */
  List<Call> refused() {
    List<Call> calls = new ArrayList<>();
    if (call.operation().answer(400).path("x-codes").toString().contains("unknown-parameter")) {
      calls.add(call.to(call.target() + "?noSuchParameter=1"));
    }
    if (call.body() != null) {
      addBodies(calls);
    } else if (!call.operation().node().path("x-no-body").isMissingNode()) {
      addUnwantedBodies(calls);
    }
    if (call.operation().takesQuery("limit")) {
      Stream.of("0", "201", "-1", "many", "99999999999999999999", "1e2")
          .forEach(limit -> calls.add(call.to(call.target() + "?limit=" + limit)));
      Stream.of("x", "AAAA", "%00", "x".repeat(3_000))
          .forEach(after -> calls.add(call.to(call.target() + "?after=" + after)));
    }
    if (call.operation().takesHeader("Idempotency-Key")) {
      calls.add(call.with("Idempotency-Key", "k".repeat(201)));
    }
    if (call.operation().takesHeader("If-Match")) {
      Stream.of("\"", "7", "\"7\" \"8\"", "W/\"x", "\"%s\"".formatted("9".repeat(600)))
          .forEach(tag -> calls.add(call.with("If-Match", tag)));
    }
    return calls;
  }

  private void addUnwantedBodies(List<Call> calls) {
    if (call.operation().takesHeader("Idempotency-Key")) {
      Stream.of("{", "[]", "{\"a\":1}", nested(20_000))
          .forEach(body -> calls.add(call.sending(body)));
    }
  }

  private void addBodies(List<Call> calls) {
    NO_BODIES.forEach(body -> calls.add(call.sending(body)));
    calls.add(call.sending(nested(20_000)));
    calls.add(call.with("Content-Type", "text/plain"));
    calls.add(call.with("Content-Type", "application/xml"));
    calls.add(with("noSuchField", "1"));
    example()
        .properties()
        .forEach(field -> {
          String name = field.getKey();
          calls.add(with(name, nested(60)));
          calls.add(with(name, "\"%s\"".formatted("x".repeat(100_001))));
          if (!field.getValue().isObject()) {
            OBJECTS.forEach(value -> calls.add(with(name, value)));
          }
          if (field.getValue().isString()) {
            NO_TEXTS.forEach(value -> calls.add(with(name, value)));
          }
        });
  }

  /** Requests that may be refused or not, but must never break anything. */
  List<Call> odd() {
    List<Call> calls = new ArrayList<>();
    if (call.body() != null) {
      calls.add(call.sending("{}"));
      example()
          .properties()
          .forEach(field -> {
            TEXTS.forEach(value -> calls.add(with(field.getKey(), value)));
            calls.add(without(field.getKey()));
          });
    }
    for (ApiOperation.Parameter parameter : queryParameters()) {
      ODD_VALUES.forEach(
          value -> calls.add(call.to(call.target() + "?" + parameter.name() + "=" + value)));
      calls.add(call.to("%s?%2$s=a&%2$s=b".formatted(call.target(), parameter.name())));
    }
    if (call.operation().takesHeader("X-Purpose")) {
      Stream.of("nonsense", "own-data", "a, b", "x".repeat(2_000))
          .forEach(purpose -> calls.add(call.with("X-Purpose", purpose)));
    }
    calls.add(call.with("X-Correlation-Id", "<script>"));
    ODD_TYPES.forEach(type -> calls.add(call.with("Accept", type)));
    return calls;
  }

  /** What only a socket can send: escapes that are none, and bodies that break off. */
  List<Call> raw() {
    List<Call> calls = new ArrayList<>();
    for (ApiOperation.Parameter parameter : queryParameters()) {
      BROKEN_ESCAPES.forEach(value ->
          calls.add(call.sending(null).to(call.target() + "?" + parameter.name() + "=" + value)));
    }
    if (call.body() != null) {
      calls.add(call.sending("40\r\n{"));
    }
    return calls;
  }

  /** Paths that name nothing; the container may refuse some before anybody reads them. */
  List<Call> oddPaths() {
    List<Call> calls = new ArrayList<>();
    call.operation()
        .parametersIn("path")
        .forEach(variable ->
            ODD_SEGMENTS.forEach(segment -> calls.add(call.to(filled(variable.name(), segment)))));
    return calls;
  }

  private String filled(String variable, String segment) {
    String path = call.operation().path().replace("{" + variable + "}", segment);
    for (ApiOperation.Parameter other : call.operation().parametersIn("path").toList()) {
      path = path.replace("{" + other.name() + "}", other.node().path("example").asString());
    }
    return path;
  }

  private List<ApiOperation.Parameter> queryParameters() {
    return call.operation().parametersIn("query").toList();
  }

  private ObjectNode example() {
    return (ObjectNode) Story.json(call.body() == null ? "{}" : call.body());
  }

  private Call without(String field) {
    ObjectNode body = example();
    body.remove(field);
    return call.sending(body.toString());
  }

  /** The example with a field of this JSON text, whatever it had before. */
  private Call with(String field, String json) {
    StringBuilder body = new StringBuilder("{");
    for (Map.Entry<String, JsonNode> entry : example().properties()) {
      if (!entry.getKey().equals(field)) {
        body.append('"').append(entry.getKey()).append("\":").append(entry.getValue()).append(',');
      }
    }
    return call.sending(body.append('"').append(field).append("\":").append(json) + "}");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  @Override
  public String toString() {
    return "malformed " + call.operation();
  }
}
