package org.dayanisma.httpapi;

import java.util.Map;
import java.util.Optional;

/**
 * Decides whether an answer kept for repetitions of a {@code POST} may still be given to its
 * caller, as far as that does not follow from the policy of the route and the rules of reading,
 * which were asked before. A route names its own by {@link GivenAgainWhile}. What may no longer be
 * given is forgotten, and the request executed as if it were new.
 */
@FunctionalInterface
public interface ReplayPolicy {

  /** Whether the answer may be given again to the present caller. */
  boolean mayStillBeGiven(Answer answer);

  /**
   * The answer, without its body.
   *
   * @param path the variables of the route's path, as the repetition names them
   * @param made id of what the request made, or found in its place
   */
  record Answer(int status, Map<String, String> path, Optional<String> made) {
    public Answer {
      path = Map.copyOf(path);
    }
  }
}
