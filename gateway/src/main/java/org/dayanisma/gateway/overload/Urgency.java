package org.dayanisma.gateway.overload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What cannot wait: emergency access, deadlines, opening a case (custody is reported by hand, and
 * the gateway does not know what a body says), cases of arrest, and the health page. This is
 * decided by method and path alone; no header makes a request urgent.
 */
public final class Urgency {

  private static final Pattern ALWAYS =
      Pattern.compile(
          "/health|/api/(deadlines|break-glass-requests)(/.*)?|/api/cases/[^/]+/(break-glass|deadlines)");
  private static final Pattern OF_ARREST = Pattern.compile("(.*&)?kind=ARREST(&.*)?");
  private static final String CASES = "/api/cases";

  private Urgency() {}

  /** Whether this request is let in when others are not. */
  public static boolean isUrgent(HttpServletRequest request) {
    return isUrgent(request.getMethod(), request.getRequestURI(), request.getQueryString());
  }

  static boolean isUrgent(String method, String path, @Nullable String query) {
    if (path.equals(CASES)) {
      return method.equals("POST") || (query != null && OF_ARREST.matcher(query).matches());
    }
    return ALWAYS.matcher(path).matches();
  }
}
