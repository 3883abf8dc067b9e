package org.dayanisma.httpapi;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dayanisma.decisions.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * A query in which every parameter is one that its route has, and says something: a filter without
 * a value would be no filter and answer with everything.
 */
public final class KnownQuery {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

  private KnownQuery() {}

  /**
   * Checks the names in a query, whether each has a value, and whether it can be read at all.
   *
   * @param query as it came, null for none
   * @param parameters names, and whether each may be repeated
   * @throws ProblemException 400 {@code unknown-parameter}, or {@code invalid-parameter} for one
   *     given twice, for one without a value that can be seen, and for a query that is not
   *     well-formed
   */
  public static void check(@Nullable String query, Map<String, Boolean> parameters) {
    if (query == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int end = pair.indexOf('=');
      String name =
          decoded(end < 0 ? pair : pair.substring(0, end)).orElseThrow(KnownQuery::broken);
      Boolean repeatable = parameters.get(name);
      if (repeatable == null) {
        throw unknown(name);
      }
      String value =
          decoded(end < 0 ? "" : pair.substring(end + 1))
              .orElseThrow(() -> invalid(name, "The value of this parameter is not well-formed."));
      if (!seen.add(name) && !repeatable) {
        throw invalid(name, "This parameter can be given once.");
      }
      if (!WrittenText.isVisible(value)) {
        throw invalid(name, "This parameter needs a value; leave it out if you have none.");
      }
    }
  }

  /** Empty if an escape is not valid, or the escaped bytes are not UTF-8. */
  private static Optional<String> decoded(String part) {
    try {
      String text =
          URLDecoder.decode(part, StandardCharsets.ISO_8859_1); // one byte for each character
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static ProblemException invalid(String name, String detail) {
    return Problems.badRequest("/" + name, "invalid-parameter", detail);
  }

  static ProblemException broken() {
    return Problems.badRequest("invalid-parameter", "The query is not well-formed.");
  }

  /**
   * Repeats the caller's own word only where it looks like a name, so that an answer is not an
   * echo.
   */
  private static ProblemException unknown(String name) {
    String detail = "This route has no such parameter.";
    return NAME.matcher(name).matches()
        ? Problems.badRequest("/" + name, "unknown-parameter", detail)
        : Problems.badRequest("unknown-parameter", detail);
  }
}
