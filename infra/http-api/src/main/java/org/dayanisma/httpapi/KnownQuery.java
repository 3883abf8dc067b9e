package org.dayanisma.httpapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A query of which every parameter is one that its route has. */
public final class KnownQuery {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

  private KnownQuery() {}

  /**
   * Looks at the names in a query.
   *
   * @param query as it came, null for none
   * @param parameters names, and whether each may be repeated
   * @throws ProblemException 400 {@code unknown-parameter}, or {@code invalid-parameter} for one
   *     given twice and for a query that is not well-formed
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
      String name = nameIn(pair);
      Boolean repeatable = parameters.get(name);
      if (repeatable == null) {
        throw unknown(name);
      }
      if (!seen.add(name) && !repeatable) {
        throw Problems.badRequest(
            "/" + name, "invalid-parameter", "This parameter can be given once.");
      }
    }
  }

  private static String nameIn(String pair) {
    int end = pair.indexOf('=');
    try {
      return URLDecoder.decode(end < 0 ? pair : pair.substring(0, end), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Problems.badRequest("invalid-parameter", "The query is not well-formed.");
    }
  }

  /** Repeats the caller's own word only where it looks like a name: an answer is no echo. */
  private static ProblemException unknown(String name) {
    String detail = "This route has no such parameter.";
    return NAME.matcher(name).matches()
        ? Problems.badRequest("/" + name, "unknown-parameter", detail)
        : Problems.badRequest("unknown-parameter", detail);
  }
}
