package org.dayanisma.gateway.docs;

import java.util.EnumSet;
import java.util.Set;
import org.dayanisma.gateway.edge.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the gateway answers before or in place of a service, in addition to the service's own
 * refusals.
 */
final class EdgeRefusals {

  private static final Set<Integer> OF_BODIES = Set.of(408, 413, 415);
  private static final Set<Integer> WORTH_WAITING = Set.of(429, 503);
  private static final EnumSet<Problem> FOR_SERVICES =
      EnumSet.of(
          Problem.REQUEST_TOO_SLOW,
          Problem.SERVICE_UNAVAILABLE,
          Problem.SERVICE_OVERLOADED,
          Problem.SERVICE_TOO_SLOW);
  private static final String PROBLEM = "application/problem+json";
  private static final String CODES = "x-codes";
  private static final String CORRELATION_ID = "3f0c2c1e-8d5b-4e6f-9a57-2b1d7c9e4a10";

  private EdgeRefusals() {}

  /** Adds the refusals that come before it is known which service answers. */
  static void ofTheDoor(ObjectNode operation) {
    addTo(operation, EnumSet.complementOf(FOR_SERVICES));
  }

  /** Adds the same, and the answers in place of a service. */
  static void ofTheDoorAndForServices(ObjectNode operation) {
    addTo(operation, EnumSet.allOf(Problem.class));
  }

  private static void addTo(ObjectNode operation, Set<Problem> problems) {
    ObjectNode responses = at(operation, "responses");
    boolean body = operation.has("requestBody") || operation.has("x-no-body");
    problems.stream()
        .filter(problem -> problem != Problem.NOT_FOUND)
        .filter(problem -> body || !OF_BODIES.contains(problem.status()))
        .forEach(problem -> add(responses, problem));
  }

  private static void add(ObjectNode responses, Problem problem) {
    ObjectNode example = example(problem);
    String line = "- `%s`: %s".formatted(problem.code(), example.path("detail").asString());
    ObjectNode response = at(responses, Integer.toString(problem.status()));
    String said = response.path("description").asString("");
    response.put("description", said.isEmpty() ? line : said + "\n" + line);
    codes(response).add(problem.code());
    if (!response.path("content").has(PROBLEM)) {
      describe(response, problem, example);
    }
  }

  /** Without the id of the request for which this document is made. */
  private static ObjectNode example(Problem problem) {
    ObjectNode example = (ObjectNode) JsonMapper.shared().readTree(problem.json());
    return example.put("correlationId", CORRELATION_ID);
  }

  private static void describe(ObjectNode response, Problem problem, ObjectNode example) {
    ObjectNode headers = at(response, "headers");
    refer(headers, "X-Correlation-Id");
    if (WORTH_WAITING.contains(problem.status())) {
      refer(headers, "Retry-After");
    }
    ObjectNode content = at(response, "content").putObject(PROBLEM);
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    content.set("example", example);
  }

  private static ArrayNode codes(ObjectNode response) {
    return response.get(CODES) instanceof ArrayNode present ? present : response.putArray(CODES);
  }

  private static ObjectNode at(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
  }

  private static void refer(ObjectNode headers, String name) {
    headers.putObject(name).put("$ref", "#/components/headers/" + name);
  }
}
