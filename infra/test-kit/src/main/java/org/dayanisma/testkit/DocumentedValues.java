package org.dayanisma.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Whether a running service accepts what its document promises: every code of a list and every
 * example, of each parameter of a query and of each field of a body, sent one by one. What a rule
 * forbids may be refused, but not the value itself. Then each field gets what it cannot be; and
 * every refusal has a code that the document names.
 */
public final class DocumentedValues {

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;

  private static final List<JsonNode> BROKEN =
      List.of(
          StringNode.valueOf(""),
          StringNode.valueOf("\u3164"),
          StringNode.valueOf("..."),
          StringNode.valueOf("a\nb"),
          StringNode.valueOf("a\u0000"),
          StringNode.valueOf("ş".repeat(11_000)),
          IntNode.valueOf(-17),
          BooleanNode.TRUE,
          NullNode.getInstance(),
          JsonNodeFactory.instance.arrayNode().add(NullNode.getInstance()),
          JsonNodeFactory.instance.arrayNode().add("..."),
          JsonNodeFactory.instance.objectNode());

  private final ApiDocument document;
  private final Function<ApiOperation, Api> callers;
  private final Map<String, String> ids;
  private final Set<String> rules;
  private final List<String> faults = new ArrayList<>();
  private int sent;

  private DocumentedValues(
      ApiDocument document,
      Function<ApiOperation, Api> callers,
      Map<String, String> ids,
      Set<String> rules) {
    this.document = document;
    this.callers = callers;
    this.ids = ids;
    this.rules = rules;
  }

  /**
   * Sends all of them.
   *
   * @param callers gives each request somebody who may call the operation
   * @param ids what stands for the ids of the examples
   * @param rules codes that say that a value is known, but does not follow from what is there
   * @return how many were sent
   * @throws AssertionError that names every value that was refused
   */
  public static int check(
      ApiDocument document,
      Function<ApiOperation, Api> callers,
      Map<String, String> ids,
      Set<String> rules) {
    DocumentedValues values = new DocumentedValues(document, callers, ids, rules);
    document.operations().forEach(values::check);
    ArchitectureRules.failOn(values.faults);
    return values.sent;
  }

  private void check(ApiOperation operation) {
    operation
        .parametersIn("query")
        .forEach(parameter -> {
          for (JsonNode value : valuesOf(parameter.schema(), parameter.node().path("example"))) {
            query(operation, parameter.name(), value.asString());
          }
        });
    operation
        .body()
        .ifPresent(body ->
            fields(operation, body.path("example"), "", body.path("schema"), body.path("example")));
  }

  private void query(ApiOperation operation, String name, String value) {
    if (name.equals("after")) {
      return; // a position that only the list itself can give
    }
    String path =
        real(operation.examplePath())
            + "?"
            + name
            + "="
            + URLEncoder.encode(real(value), StandardCharsets.UTF_8);
    Api.Answer answer = callers.apply(operation).get(path);
    sent++;
    if (answer.status() == BAD_REQUEST || isNoAnswer(answer)) {
      faults.add("%s: %s=%s: %s".formatted(operation, name, value, answer.raw().body()));
    }
  }

  /** All fields of this part of the body, and of the parts inside it that the example has. */
  private void fields(
      ApiOperation operation, JsonNode body, String at, JsonNode reference, JsonNode example) {
    JsonNode schema = withoutNull(reference);
    if (example.isArray() && !example.isEmpty()) {
      fields(operation, body, at + "/0", schema.path("items"), example.get(0));
      return;
    }
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          String pointer = at + "/" + field.getKey();
          JsonNode present = example.path(field.getKey());
          JsonNode of = withoutNull(field.getValue());
          for (JsonNode value : valuesOf(of, present)) {
            send(operation, body, pointer, value);
          }
          for (JsonNode item : valuesOf(withoutNull(of.path("items")), of.path("none"))) {
            send(operation, body, pointer, JsonNodeFactory.instance.arrayNode().add(item));
          }
          for (JsonNode value : BROKEN) {
            sendBroken(operation, body, pointer, value);
          }
          if (present.isContainer()) {
            fields(operation, body, pointer, of, present);
          }
        });
  }

  /** What is wrong with the value is for the service to say, in a code of its document. */
  private void sendBroken(ApiOperation operation, JsonNode body, String pointer, JsonNode value) {
    Api.Answer answer = answer(operation, body, pointer, value);
    if (answer.status() >= SERVER_ERROR) {
      faults.add("%s: %s %s: %s".formatted(operation, pointer, value, answer.raw().body()));
    }
    errorsOf(answer).forEach(error -> judgeCode(operation, answer, pointer, error));
  }

  private Api.Answer answer(ApiOperation operation, JsonNode body, String pointer, JsonNode value) {
    JsonNode changed = body.deepCopy();
    int end = pointer.lastIndexOf('/');
    ((ObjectNode) changed.at(pointer.substring(0, end))).set(pointer.substring(end + 1), value);
    sent++;
    return callers
        .apply(operation)
        .with("If-Match", "*")
        .send(operation.method(), real(operation.examplePath()), real(changed.toString()));
  }

  private static List<JsonNode> errorsOf(Api.Answer answer) {
    List<JsonNode> errors = new ArrayList<>();
    answer.body().path("errors").forEach(errors::add);
    answer.body().path("rejected").forEach(line -> line.path("errors").forEach(errors::add));
    return errors;
  }

  private void send(ApiOperation operation, JsonNode body, String pointer, JsonNode value) {
    Api.Answer answer = answer(operation, body, pointer, value);
    if (isNoAnswer(answer) && !rules.contains(answer.code())) {
      faults.add("%s: %s %s: %s".formatted(operation, pointer, value, answer.raw().body()));
    }
    answer.body().path("errors").forEach(error -> judge(operation, answer, pointer, value, error));
    answer
        .body()
        .path("rejected")
        .forEach(line ->
            line.path("errors")
                .forEach(error ->
                    judge(operation, answer, pointer.replaceFirst("^/[^/]+/0", ""), value, error)));
  }

  /** Whoever may not ask learns nothing of the value. */
  private static boolean isNoAnswer(Api.Answer answer) {
    return answer.status() == UNAUTHORISED
        || answer.status() == FORBIDDEN
        || answer.status() >= SERVER_ERROR;
  }

  private void judge(
      ApiOperation operation, Api.Answer answer, String pointer, JsonNode value, JsonNode error) {
    String code = error.path("code").asString();
    if (error.path("pointer").asString().startsWith(pointer) && !rules.contains(code)) {
      faults.add("%s: %s %s: %s".formatted(operation, pointer, value, error));
    }
    judgeCode(operation, answer, pointer, error);
  }

  private void judgeCode(
      ApiOperation operation, Api.Answer answer, String pointer, JsonNode error) {
    String code = error.path("code").asString();
    if (!named(operation, answer).contains(code)) {
      faults.add(
          "%s does not say that it refuses %s with %d %s"
              .formatted(operation, pointer, answer.status(), code));
    }
  }

  private static Set<String> named(ApiOperation operation, Api.Answer answer) {
    JsonNode said = operation.answer(answer.status() == 200 ? 422 : answer.status());
    Set<String> codes = new LinkedHashSet<>();
    said.path("x-codes").forEach(code -> codes.add(code.asString()));
    said.path("x-field-codes").forEach(code -> codes.add(code.asString()));
    return codes;
  }

  private List<JsonNode> valuesOf(JsonNode reference, JsonNode example) {
    JsonNode schema = withoutNull(reference);
    List<JsonNode> values = new ArrayList<>();
    for (String keyword : List.of("enum", "examples")) {
      schema
          .path(keyword)
          .forEach(value -> {
            if (!value.isNull()) {
              values.add(value);
            }
          });
    }
    if (example.isValueNode() && !example.isNull() && !example.isMissingNode()) {
      values.add(example);
    }
    return values;
  }

  /** A field that may be null is one of two things in the document. */
  private JsonNode withoutNull(JsonNode reference) {
    JsonNode schema = document.resolved(reference);
    for (String either : List.of("anyOf", "oneOf")) {
      for (JsonNode one : schema.path(either)) {
        if (!one.path("type").asString("").equals("null")) {
          return withoutNull(one);
        }
      }
    }
    return schema;
  }

  /** With what is there in place of the examples. */
  private String real(String text) {
    String real = text;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      real = real.replace(id.getKey(), id.getValue());
    }
    return real;
  }
}
