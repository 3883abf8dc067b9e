package org.dayanisma.local.demo;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Refusals that are no trouble when demo data is loaded again: somebody has changed or erased what
 * we would load, and that is for them to decide.
 */
final class RepeatedLoading {

  private static final Set<String> THEIRS_TO_DECIDE =
      Set.of("changed-line", "id-taken", "unknown-member");

  private RepeatedLoading() {}

  /** Whether this answer to a request stops the loading. */
  static boolean isTrouble(LocalApi.Answer answer) {
    return answer.status() >= 400 && answer.status() != 409 && isTrouble(answer.body());
  }

  /** The same for one problem, or one rejected line. */
  static boolean isTrouble(JsonNode refused) {
    JsonNode errors = refused.path("errors");
    return errors.isEmpty()
        || errors
            .valueStream()
            .anyMatch(error -> !THEIRS_TO_DECIDE.contains(error.path("code").asString("")));
  }
}
