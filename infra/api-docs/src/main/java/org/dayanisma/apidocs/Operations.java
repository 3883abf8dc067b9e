package org.dayanisma.apidocs;

import java.util.Map;
import java.util.stream.Stream;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The description of one route, put together from its code and the words of its service. */
record Operations(Wording wording, Schemas schemas) {

  private static final String JSON = "application/json";

  ObjectNode of(Route route) {
    JsonNode words = wording.operation(route);
    Readers readers = Readers.of(route);
    ObjectNode operation = JsonNodeFactory.instance.objectNode();
    operation.set("operationId", words.get("id"));
    operation.putArray("tags").add(tag(route));
    operation.set("summary", words.get("summary"));
    operation.put("description", description(words, readers));
    readers.describe(operation);
    new Parameters(route, readers, words, schemas).describe(operation);
    describeBody(route, words, operation);
    ObjectNode responses = operation.putObject("responses");
    words
        .path("answers")
        .properties()
        .forEach(answer -> describeAnswer(route, answer, responses.putObject(answer.getKey())));
    Refusals.of(route, readers, words).describe(responses);
    return operation;
  }

  /** The resource: the word after {@code /api/}. */
  private static String tag(Route route) {
    return route.path().split("/", -1)[2];
  }

  private static String description(JsonNode words, Readers readers) {
    String notes = words.path("notes").asString("").strip();
    return notes.isEmpty() ? readers.sentence() : notes + "\n\n" + readers.sentence();
  }

  private void describeBody(Route route, JsonNode words, ObjectNode operation) {
    route
        .body()
        .ifPresent(type -> {
          ObjectNode body = operation.putObject("requestBody").put("required", true);
          ObjectNode content = body.putObject("content").putObject(JSON);
          content.set("schema", schemas.ofBody(type));
          content.set("example", words.get("body"));
        });
    if (route.writes() && !route.has(RequestBody.class)) {
      operation.put("x-no-body", true);
    }
  }

  private void describeAnswer(
      Route route, Map.Entry<String, JsonNode> answer, ObjectNode response) {
    JsonNode said = answer.getValue();
    response.put("description", said.path("says").asString(""));
    ObjectNode headers = response.putObject("headers");
    Stream.concat(
            Stream.of("X-Correlation-Id"),
            said.path("headers").valueStream().map(JsonNode::asString))
        .forEach(name -> refer(headers, name));
    if (route.isPost()) {
      refer(headers, "Idempotency-Replayed");
    }
    if (route.takes(LanguageChain.class) && route.answer().isPresent()) {
      refer(headers, HttpHeaders.CONTENT_LANGUAGE);
      refer(headers, HttpHeaders.VARY);
    }
    route
        .answer()
        .ifPresent(type -> {
          ObjectNode content = response.putObject("content").putObject(JSON);
          content.set("schema", schemas.ofAnswer(type));
          content.set("example", said.get("body"));
        });
  }

  private static void refer(ObjectNode headers, String name) {
    headers.putObject(name).put("$ref", "#/components/headers/" + name);
  }
}
