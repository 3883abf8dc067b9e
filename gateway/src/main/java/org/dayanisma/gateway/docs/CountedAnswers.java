package org.dayanisma.gateway.docs;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** In the document, every answer to a counted request says what is left of its caller's limits. */
final class CountedAnswers {

  private static final List<String> HEADERS = List.of("RateLimit", "RateLimit-Policy");

  /** Statuses that are always refusals before the caller is known. */
  private static final Set<String> NEVER_COUNTED = Set.of("401", "431");

  private CountedAnswers() {}

  static void describe(ObjectNode operation) {
    operation
        .path("responses")
        .properties()
        .forEach(answer -> {
          if (!NEVER_COUNTED.contains(answer.getKey())) {
            refer((ObjectNode) answer.getValue());
          }
        });
  }

  private static void refer(ObjectNode response) {
    ObjectNode headers =
        response.get("headers") instanceof ObjectNode present
            ? present
            : response.putObject("headers");
    HEADERS.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
  }
}
