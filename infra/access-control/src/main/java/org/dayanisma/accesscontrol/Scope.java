package org.dayanisma.accesscontrol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What an API client must have been granted for a request, as one scope of OAuth 2 (RFC 6749, 3.3).
 *
 * @param resource first word of the path after {@code /api/}
 * @param read whether it is only read, with {@code GET} or {@code HEAD}
 */
public record Scope(String resource, boolean read) {

  private static final String ROOT = "/api/";
  private static final Pattern RESOURCE = Pattern.compile("[a-z0-9.-]{1,64}");
  private static final Pattern CODE = Pattern.compile(RESOURCE.pattern() + ":(read|write)");
  private static final Set<String> READS = Set.of("GET", "HEAD");

  /**
   * The scope of a route.
   *
   * @param path as it is, or with variables; for a path outside the API the result is empty
   */
  public static Optional<Scope> of(String method, String path) {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    int end = path.indexOf('/', ROOT.length());
    String resource = path.substring(ROOT.length(), end < 0 ? path.length() : end);
    return RESOURCE.matcher(resource).matches()
        ? Optional.of(new Scope(resource, READS.contains(method)))
        : Optional.empty();
  }

  /** The scope of a request, by the path as routing reads it: decoded, without parameters. */
  static Optional<Scope> of(HttpServletRequest request) {
    RequestPath path =
        ServletRequestPathUtils.hasParsedRequestPath(request)
            ? ServletRequestPathUtils.getParsedRequestPath(request)
            : RequestPath.parse(request.getRequestURI(), request.getContextPath());
    return of(
        request.getMethod(),
        path.pathWithinApplication().elements().stream()
            .map(Scope::asMatched)
            .collect(Collectors.joining()));
  }

  private static String asMatched(PathContainer.Element element) {
    return element instanceof PathSegment segment ? segment.valueToMatch() : element.value();
  }

  /** Whether a word of a token's {@code scope} is one of ours. */
  static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  /** The word in tokens and documents, for example {@code campaigns:read}. */
  public String code() {
    return resource + (read ? ":read" : ":write");
  }
}
