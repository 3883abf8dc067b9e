package org.dayanisma.local;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values that pass the first reader and break the next one: years beyond the calendar, numbers
 * beyond the machine's, wildcards where something is meant, lists and nests beyond the stack.
 */
final class ForgedValues {

  /** A wildcard, a type that is none, a charset that nobody knows: the edge refuses each. */
  static final List<String> CONTENT_TYPES =
      List.of(
          "*/*",
          "*",
          "application/*",
          "application/*+json",
          "application/json;charset=nonsense",
          "application/json;charset=*",
          "application",
          "/json",
          ";;;");

  static final String LONG_TAG = "en" + "-abcdefgh".repeat(700);

  private static final String MANY_RANGES =
      IntStream.range(0, 700).mapToObj(i -> "en-a" + i).collect(Collectors.joining(","));

  /** Values for every header that some reader may look at; the normal value comes first. */
  static final Map<String, List<String>> HEADERS =
      Map.ofEntries(
          entry("Content-Type", CONTENT_TYPES),
          entry(
              "Accept", List.of("*", "*/*;q=9e99", "*/json", "a/b,".repeat(900), ";;;", "text/x")),
          entry(
              "Accept-Language",
              List.of(LONG_TAG, MANY_RANGES, "tr;q=9e99", "x-" + "a-".repeat(900), "en-u-nu-thai")),
          entry("Accept-Charset", List.of("nonsense", "*;q=NaN")),
          entry("Accept-Encoding", List.of("gzip;q=9e99", "*;q=0")),
          entry("If-Match", List.of("\"", "\"9223372036854775808\"", "\"1\",".repeat(120), "*,*")),
          entry("If-None-Match", List.of("*", "W/", "\"a\",".repeat(900))),
          entry("If-Modified-Since", List.of("nonsense", "Thu, 01 Jan 0000 00:00:00 GMT", "-1")),
          entry("If-Unmodified-Since", List.of("nonsense", "Thu, 31 Feb 2026 00:00:00 GMT")),
          entry("Idempotency-Key", List.of("", "k".repeat(201), "a b", "\u00e9")),
          entry("X-Purpose", List.of("", "*", "audit,audit", "x".repeat(2_000), "\u0131")),
          entry("X-Correlation-Id", List.of("", "<script>", "1-1-1-1-1", "x".repeat(4_000))),
          entry(
              "Authorization", List.of("", "Bearer", "Bearer ..", "Bearer " + "a.".repeat(3_000))),
          entry("Range", List.of("bytes=99999999999999999999-", "bytes=NaN", "0-1,".repeat(900))),
          entry("Forwarded", List.of("for=\"[::1]:99999\"", ";;;", "host=evil.example")),
          entry("X-Forwarded-For", List.of("[", "999.9.9.9")),
          entry("X-Forwarded-Port", List.of("-1", "99999999999")),
          entry("X-Forwarded-Prefix", List.of("%zz", "/".repeat(2_000))),
          entry("traceparent", List.of("x", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00")),
          entry("tracestate", List.of("a=b,".repeat(500))),
          entry("baggage", List.of("a=%zz")),
          entry("Origin", List.of("null", "http://[", "http://evil.example:99999999")),
          entry("Cookie", List.of("a=\"", "$Version=99999999999; a=b", "a=b;".repeat(900))),
          entry("Content-Length", List.of("-1", "0x10", "99999999999999999999", "5, 5")),
          entry("Transfer-Encoding", List.of("gzip", "chunked, chunked", "nonsense")),
          entry("Content-Encoding", List.of("gzip", "identity, identity")),
          entry("Content-Language", List.of(LONG_TAG)),
          entry("Host", List.of("[", "localhost:99999999", "a b", "evil.example")),
          entry("Last-Event-ID", List.of("x".repeat(4_000))),
          entry("X-HTTP-Method-Override", List.of("DELETE")));

  /** Parts of cursors. */
  static final List<String> PARTS =
      List.of(
          "2026-03-16T08:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "+292278995-01-01T00:00:00Z",
          "+10000-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "2026-03-16T08:00:00+18:00",
          "9223372036854775807",
          "9223372036854775808",
          "-1",
          "+5",
          "\u0663",
          "NaN",
          "",
          "\u0000",
          "\ud800",
          "1-1-1-1-1",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
          "00000000-0000-0000-0000-000000000000",
          "{\"$gt\":\"\"}",
          "x".repeat(1_000));

  /** What a signed token may say in place of a claim, as JSON. */
  static final List<String> CLAIMS =
      List.of(
          "null",
          "true",
          "-1",
          "-0.0",
          "1.5",
          "1e400",
          "1000000000000",
          "253402300800",
          "31556889864403200",
          "9223372036854775807",
          "9223372036854775808",
          "9".repeat(200),
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"" + "a ".repeat(4_500) + "\"",
          "[]",
          "[null]",
          "[\"x\"]",
          "[1]",
          "[\"" + "-".repeat(64) + "\"]",
          "[\"1-1-1-1-1\"]",
          "[" + "\"a\",".repeat(2_900) + "\"a\"]",
          "{\"$gt\":\"\"}",
          "[".repeat(4_000) + "]".repeat(4_000));

  static final List<String> CLAIM_NAMES =
      List.of(
          "iss",
          "sub",
          "aud",
          "exp",
          "nbf",
          "iat",
          "auth_time",
          "roles",
          "units",
          "purposes",
          "member_id",
          "languages",
          "scope",
          "amr",
          "acr",
          "jti",
          "client_id",
          "azp",
          "cnf");

  private ForgedValues() {}
}
