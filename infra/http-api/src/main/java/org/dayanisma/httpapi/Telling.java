package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an answer tells about. Whoever records readings notes it on the request, so that an answer
 * that is kept for repetitions says it as well: giving it again is a reading again. Ids only.
 *
 * @param object id of the thing told about, for example a case; null when it is people only
 * @param subjects ids of the people told about
 */
public record Telling(@Nullable String object, List<String> subjects) {

  private static final String ATTRIBUTE = Telling.class.getName();

  public Telling {
    subjects = List.copyOf(subjects);
  }

  /** Says that the answer to this request tells so. */
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
