package org.dayanisma.gateway.docs;

import java.util.Arrays;
import java.util.Set;
import org.dayanisma.gateway.edge.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway answers before or for a service, beside what the service itself refuses. */
final class EdgeRefusals {

  private static final Set<Integer> OF_BODIES = Set.of(408, 413, 415);
  private static final Set<Integer> WORTH_WAITING = Set.of(429, 503);

  private EdgeRefusals() {}

  static void addTo(ObjectNode operation) {
    ObjectNode responses = (ObjectNode) operation.get("responses");
    boolean body = operation.has("requestBody") || operation.has("x-no-body");
    Arrays.stream(Problem.values())
        .filter(problem -> problem != Problem.NOT_FOUND)
        .filter(problem -> body || !OF_BODIES.contains(problem.status()))
        .forEach(problem -> add(responses, problem));
  }

  private static void add(ObjectNode responses, Problem problem) {
    ObjectNode example = (ObjectNode) JsonMapper.shared().readTree(problem.json());
    String status = Integer.toString(problem.status());
    String line = "- `%s`: %s".formatted(problem.code(), example.path("detail").asString());
    if (responses.get(status) instanceof ObjectNode present) {
      present.put("description", present.path("description").asString("") + "\n" + line);
      ((ArrayNode) present.get("x-codes")).add(problem.code());
      return;
    }
    ObjectNode response = responses.putObject(status).put("description", line);
    response.putArray("x-codes").add(problem.code());
    ObjectNode headers = response.putObject("headers");
    refer(headers, "X-Correlation-Id");
    if (WORTH_WAITING.contains(problem.status())) {
      refer(headers, "Retry-After");
    }
    ObjectNode content = response.putObject("content").putObject("application/problem+json");
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    content.set("example", example);
  }

  private static void refer(ObjectNode headers, String name) {
    headers.putObject(name).put("$ref", "#/components/headers/" + name);
  }
}
