package org.dayanisma.httpapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer without its body, which is kept encrypted beside it.
 *
 * @param headers the few that belong to the answer itself
 * @param told whom it tells about
 */
record StoredAnswer(int status, Map<String, String> headers, List<Telling> told) {

  /** Id of what was made, or found in its place: where {@code Location} ends. */
  Optional<String> made() {
    return Optional.ofNullable(headers.get("Location"))
        .map(location -> location.substring(location.lastIndexOf('/') + 1));
  }
}
