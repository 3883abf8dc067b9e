package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.gateway.StubService.Received;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests that two readers could take for two different things, and headers that pose as somebody
 * else. Whatever is sent: the services see one clean request or none, never the hidden one.
 */
class SmugglingIT extends RunningGateway {

  private static final String HIDDEN =
      "GET /api/units/hidden HTTP/1.1\r\nHost: localhost\r\nX-User-Id: administrator\r\n\r\n";

  /** What a service may see, beside what its client library adds to frame the body. */
  private static final Set<String> CLEAN =
      Set.of(
          "host",
          "connection",
          "authorization",
          "content-type",
          "content-length",
          "transfer-encoding",
          "x-correlation-id");

  /**
   * One entry of the corpus.
   *
   * @param lines after the request line and {@code Host}, each ended by CRLF
   * @param body whatever follows the empty line
   */
  private record Case(String name, String requestLine, String lines, String body) {}

  @TestFactory
  Stream<DynamicTest> theServiceSeesOneCleanRequestOrNone() {
    return corpus().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> staysClean(one)));
  }

  private void staysClean(Case one) throws Exception {
    calm();
    String request =
        one.requestLine()
            + "\r\nHost: localhost\r\nAuthorization: "
            + bearer()
            + "\r\n"
            + one.lines()
            + "\r\n"
            + one.body();
    String answer = RawHttp.exchangeAndHangUp(port, request);
    assertThat(answer).doesNotContain("Exception", "\tat ");
    List<Received> seen =
        SERVICES.values().stream().flatMap(service -> service.received.stream()).toList();
    assertThat(seen).hasSizeLessThanOrEqualTo(1);
    for (Received clean : seen) {
      assertThat(clean.uri()).isIn("/api/units", "/api/units?q=1");
      assertThat(clean.body()).isIn("", "abc", "{}");
      assertThat(clean.headers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
          .isSubsetOf(CLEAN);
      assertThat(clean.headers().get("Authorization")).hasSize(1);
      assertThat(clean.headers().getFirst("Connection")).isEqualTo("keep-alive");
      assertThat(clean.headers().getFirst("Host")).doesNotContain("evil");
      assertThat(
              clean.headers().containsKey("Content-Length")
                  && clean.headers().containsKey("Transfer-Encoding"))
          .isFalse();
    }
    assertThat(get("/api/units").statusCode()).isEqualTo(200);
  }

  private static List<Case> corpus() {
    return Stream.of(framing(), lines(), identity(), targets()).flatMap(List::stream).toList();
  }

  /** Where does the body end? */
  private static List<Case> framing() {
    return List.of(
        post("CL.TE", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + HIDDEN),
        post("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n" + HIDDEN),
        post(
            "CL.TE with a body in between",
            "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
            "3\r\nabc\r\n0\r\n\r\n" + HIDDEN),
        post("two lengths", "Content-Length: 3\r\nContent-Length: 0\r\n", "abc" + HIDDEN),
        post("two equal lengths", "Content-Length: 3\r\nContent-Length: 3\r\n", "abc"),
        post("a list of lengths", "Content-Length: 3, 0\r\n", "abc" + HIDDEN),
        post("a length with a sign", "Content-Length: +3\r\n", "abc" + HIDDEN),
        post("a negative length", "Content-Length: -1\r\n", HIDDEN),
        post("a length in hex", "Content-Length: 0x3\r\n", "abc" + HIDDEN),
        post("a huge length", "Content-Length: 99999999999999999999\r\n", "abc"),
        post("an unknown coding", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + HIDDEN),
        post("a list of codings", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n" + HIDDEN),
        post("chunked twice", "Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n" + HIDDEN),
        post(
            "two codings",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
            "0\r\n\r\n" + HIDDEN),
        post(
            "a coding with a tab and a space",
            "Transfer-Encoding: \tchunked \r\nContent-Length: 5\r\n",
            "0\r\n\r\n" + HIDDEN),
        post(
            "a vertical tab before the coding",
            "Transfer-Encoding: \u000bchunked\r\nContent-Length: 0\r\n",
            HIDDEN),
        post("a quoted coding", "Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n" + HIDDEN),
        post(
            "a chunk extension",
            "Transfer-Encoding: chunked\r\n",
            "3;a=\"b\r\nGET /api/units/hidden HTTP/1.1\"\r\nabc\r\n0\r\n\r\n"),
        post(
            "a harmless chunk extension",
            "Transfer-Encoding: chunked\r\n",
            "3;name=value\r\nabc\r\n0\r\n\r\n"),
        post(
            "a chunk size that overflows",
            "Transfer-Encoding: chunked\r\n",
            "100000000000000003\r\nabc\r\n0\r\n\r\n" + HIDDEN),
        post("a negative chunk", "Transfer-Encoding: chunked\r\n", "-3\r\nabc\r\n0\r\n\r\n"),
        post(
            "chunks ended by a bare LF",
            "Transfer-Encoding: chunked\r\n",
            "3\nabc\n0\n\n" + HIDDEN),
        post(
            "a trailer that poses as a header",
            "Transfer-Encoding: chunked\r\nTrailer: X-User-Id\r\n",
            "3\r\nabc\r\n0\r\nX-User-Id: administrator\r\nAuthorization: Bearer x\r\n\r\n"),
        get("a body of a GET", "Content-Length: " + HIDDEN.length() + "\r\n", ""),
        get("a request behind a GET", "", HIDDEN));
  }

  /** Where does a line end, and what is a name? */
  private static List<Case> lines() {
    return List.of(
        post("a space before the colon", "Content-Length : 3\r\n", "abc" + HIDDEN),
        post(
            "a space before the colon of a coding",
            "Transfer-Encoding : chunked\r\nContent-Length: 0\r\n",
            HIDDEN),
        post(
            "a folded line",
            "X-A: b\r\n Transfer-Encoding: chunked\r\nContent-Length: 0\r\n",
            HIDDEN),
        post("a folded coding", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n" + HIDDEN),
        post("a bare LF", "X-A: b\nX-User-Id: administrator\r\nContent-Length: 0\r\n", ""),
        post("a bare CR", "X-A: b\rX-User-Id: administrator\r\nContent-Length: 0\r\n", ""),
        post(
            "a bare LF before the coding",
            "X-A: b\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n",
            HIDDEN),
        post("a null byte in a value", "X-A: b\0c\r\nContent-Length: 0\r\n", ""),
        post("a null byte in a name", "Transfer-Encoding\0: chunked\r\n", HIDDEN),
        post("a line without a colon", "Content-Length\r\nContent-Length: 0\r\n", HIDDEN),
        post("an empty name", ": chunked\r\nContent-Length: 0\r\n", HIDDEN),
        post("a line that ends the head early", "\r\nX-User-Id: administrator\r\n", HIDDEN),
        post(
            "a coding in other letters", "tRANSFER-eNCODING: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"),
        post("a second token", "Authorization: Bearer other\r\nContent-Length: 0\r\n", ""),
        post("a second host", "Host: evil\r\nContent-Length: 0\r\n", ""));
  }

  /** Who is asking? */
  private static List<Case> identity() {
    return List.of(
        get("a token to be dropped on the way", "Connection: close, Authorization\r\n", ""),
        get("headers of proxies", "X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Host: evil\r\n", ""),
        get("the standard header of proxies", "Forwarded: for=10.0.0.1;host=evil\r\n", ""),
        get("a prefix", "X-Forwarded-Prefix: /admin\r\nX-Original-URL: /api/units/hidden\r\n", ""),
        get("another path", "X-Rewrite-URL: /api/units/hidden\r\n", ""),
        get(
            "another method",
            "X-HTTP-Method-Override: DELETE\r\nX-Method-Override: DELETE\r\n",
            ""),
        get("a user", "X-User-Id: administrator\r\nX-User-Roles: administrator\r\n", ""),
        get("a user with underscores", "X_User_Id: administrator\r\n", ""),
        get("a user of a proxy", "Remote-User: administrator\r\nX-Remote-User: a\r\n", ""),
        get("an upgrade", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n", ""),
        get("a web socket", "Connection: Upgrade\r\nUpgrade: websocket\r\n", ""),
        get(
            "headers of the hop",
            "Keep-Alive: timeout=1\r\nTE: trailers\r\nProxy-Connection: x\r\n",
            ""),
        get("a cookie", "Cookie: session=1\r\n", ""));
  }

  /** What is asked for? */
  private static List<Case> targets() {
    return Stream.of(
            "/api/%75nits",
            "/api/units/%2e%2e/units/hidden",
            "/api/units/..%2fhidden",
            "/api/units%2fhidden",
            "/api/units%5chidden",
            "/api/units\\hidden",
            "/api/units;a=b/hidden",
            "/api/units;jsessionid=1",
            "/api//units/hidden",
            "/api/./units/hidden",
            "/api/units/%00hidden",
            "/api/units%0d%0aX-User-Id:%20a/hidden",
            "/api/units/%c0%ae%c0%ae/hidden",
            "/api/units/%252e%252e/../hidden",
            "//evil/api/units/hidden",
            "/api/units/hidden HTTP/1.1\r\nX: y\r\n\r\nGET /api/units/hidden",
            "http://evil/api/units/../hidden",
            "http://evil:1/api/units",
            "https://user:pass@evil/api/units",
            "*",
            "evil:443",
            "/api/units#/../hidden",
            "/api/units?q=1#hidden",
            "/api/units?q=1")
        .map(target -> new Case("target " + target, "GET " + target + " HTTP/1.1", "", ""))
        .toList();
  }

  private static Case post(String name, String lines, String body) {
    return new Case(name, "POST /api/units HTTP/1.1", lines, body);
  }

  private static Case get(String name, String lines, String body) {
    return new Case(name, "GET /api/units HTTP/1.1", lines, body);
  }
}
