package org.dayanisma.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as Keycloak's sign-in page needs. Cookies are sent back whatever they say:
 * {@code localhost} is a secure place for browsers, not for Java's cookie store.
 */
final class Browser {

  private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Opens the page, fills in name and password, and says where Keycloak sends the browser then. */
  URI signIn(String page, String name, String password) {
    HttpResponse<String> shown = send(HttpRequest.newBuilder(URI.create(page)));
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    Matcher form = FORM.matcher(shown.body());
    assertThat(form.find()).as(shown.body()).isTrue();
    HttpResponse<String> answer =
        send(
            Web.form(
                form.group(1).replace("&amp;", "&"),
                Map.of("username", name, "password", password)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = Web.send(request.build());
    for (String line : answer.headers().allValues("Set-Cookie")) {
      String[] cookie = line.split(";", 2)[0].split("=", 2);
      cookies.put(cookie[0], cookie[1]);
    }
    return answer;
  }
}
