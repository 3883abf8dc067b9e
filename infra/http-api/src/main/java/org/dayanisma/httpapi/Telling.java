package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an answer tells about. The code that records readings notes it on the request, so that an
 * answer kept for repetitions carries it as well: giving it again is another reading. It holds ids
 * only.
 *
 * @param object id of the thing told about, for example a case; null if only people are told about
 * @param subjects ids of the people told about
 */
public record Telling(@Nullable String object, List<String> subjects) {

  private static final String ATTRIBUTE = Telling.class.getName();

  public Telling {
    subjects = List.copyOf(subjects);
  }

  /** Notes on the request that its answer tells this. */
  public void noteOn(HttpServletRequest request) {
    List<Telling> noted = new ArrayList<>(notedOn(request));
    noted.add(this);
    request.setAttribute(ATTRIBUTE, List.copyOf(noted));
  }

  static List<Telling> notedOn(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof List<?> noted
        ? noted.stream().map(Telling.class::cast).toList()
        : List.of();
  }
}
