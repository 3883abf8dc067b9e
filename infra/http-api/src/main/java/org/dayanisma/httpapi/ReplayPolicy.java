package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Decides whether an answer kept for repetitions of a {@code POST} may still be given to its
 * caller, where this does not follow from the policy of the route and the rules of reading, which
 * apply to repetitions anyway. Declare a bean where a thing can cease to exist for somebody within
 * the day that answers are kept. An answer that may no longer be given is forgotten, and the
 * request is executed as if it were new.
 */
@FunctionalInterface
public interface ReplayPolicy {

  /**
   * Whether the answer may be given again.
   *
   * @param request the repetition; its caller is known
   */
  boolean mayStillBeGiven(HttpServletRequest request, Answer answer);

  /**
   * The answer, without its body.
   *
   * @param headers the few that belong to the answer itself, such as {@code Location}
   */
  record Answer(int status, Map<String, String> headers) {
    public Answer {
      headers = Map.copyOf(headers);
    }
  }
}
