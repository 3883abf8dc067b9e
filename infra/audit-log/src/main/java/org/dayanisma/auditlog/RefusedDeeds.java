package org.dayanisma.auditlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;

/**
 * What a request is about that was refused before its route looked at anything, because its form is
 * wrong. A service has one bean of this type if it has routes that say {@link Discloses#refusals}.
 */
@FunctionalInterface
public interface RefusedDeeds {

  /**
   * The thing that a request names, and the people whom it is about.
   *
   * @param object id of the thing
   * @param subjects ids of the people
   */
  record Named(String object, List<String> subjects) {
    public Named {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * What the request names, if there is such a thing for the caller; otherwise empty, after the
   * same look-ups.
   *
   * @param pattern the pattern of the path, for example {@code /api/cases/{id}/closure}
   * @param path the variables of the path, as they were sent
   */
  Optional<Named> namedBy(Actor caller, String pattern, Map<String, String> path);
}
