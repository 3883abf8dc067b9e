package org.dayanisma.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path and the filters of a request as the client wrote them, without the page. Its query has
 * been checked by {@code OwnRoute}.
 *
 * @param whole the query as it came
 * @param filters the query without {@code limit} and {@code after}
 */
record AuditQuery(String path, @Nullable String whole, String filters) {

  private static final Set<String> PAGE = Set.of("limit", "after");

  static AuditQuery of(HttpServletRequest request) {
    String whole = request.getQueryString();
    String filters =
        whole == null
            ? ""
            : Arrays.stream(whole.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !PAGE.contains(name(pair)))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
    return new AuditQuery(request.getRequestURI(), whole, filters);
  }

  String asItCame() {
    return whole == null ? path : path + "?" + whole;
  }

  String forService(int limit, AuditPosition position, Backend backend) {
    String after = position.cursorFor(backend).map(cursor -> "&after=" + cursor).orElse("");
    return path + "?" + filters + "limit=" + limit + after;
  }

  String link(int limit, AuditPosition position) {
    return path + "?" + filters + "limit=" + limit + "&after=" + position.cursor();
  }

  private static String name(String pair) {
    int end = pair.indexOf('=');
    return URLDecoder.decode(end < 0 ? pair : pair.substring(0, end), StandardCharsets.UTF_8);
  }
}
