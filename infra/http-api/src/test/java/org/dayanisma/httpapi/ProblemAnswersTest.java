package org.dayanisma.httpapi;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmbeddedPlatform(kafka = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "spring.mongodb.uri=${dayanisma.mongodb.uri}",
      "spring.mongodb.database=${dayanisma.mongodb.database}"
    })
@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersTest {

  private static final String UNIT = "\"unitId\":\"6f2e8a8e-6c1f-4a44-a5c8-0b3c3b6f1d11\"";
  private static final String REGISTRATIONS = "/api/registrations";

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {UNIT,"count":1,"members":[{"givenName":"Dilan"}]} ¦ 200
          {UNIT,"kind":"UNION","count":1,"members":[{"givenName":"Dilan","birthDate":"1984-02-29"}]} ¦ 200
          {UNIT ¦ 400 malformed-json -
          {UNIT,"count":1,"members":[{"givenName":"Dilan"}]} x ¦ 400 malformed-json -
          {UNIT,"count":1,"members":[{"givenName":"Dilan"}]}{} ¦ 400 malformed-json -
          {UNIT,"count":1,"members":[{"givenName":"Dilan","admin":true}]} ¦ 400 unknown-field /members/0/admin
          {UNIT,"count":1,"members":[{"givenName":"Dilan"}],"a/b~c":1} ¦ 400 unknown-field /a~1b~0c
          {UNIT,"count":1,"members":[{"givenName":{"$gt":""}}]} ¦ 400 wrong-type /members/0/givenName
          {"unitId":{"$gt":""},"count":1,"members":[{"givenName":"Dilan"}]} ¦ 400 wrong-type /unitId
          {UNIT,"count":1,"members":[{"givenName":"Dilan","birthDate":{"$gt":""}}]} ¦ 400 wrong-type /members/0/birthDate
          {UNIT,"kind":{"$gt":""},"count":1,"members":[{"givenName":"Dilan"}]} ¦ 400 wrong-type /kind
          {UNIT,"count":1,"members":{"$gt":""}} ¦ 400 wrong-type /members
          {UNIT,"count":1,"members":[{"givenName":7}]} ¦ 400 wrong-type /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":true}]} ¦ 400 wrong-type /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":["Dilan"]}]} ¦ 400 wrong-type /members/0/givenName
          {UNIT,"count":"1","members":[{"givenName":"Dilan"}]} ¦ 400 wrong-type /count
          {UNIT,"count":1.5,"members":[{"givenName":"Dilan"}]} ¦ 400 wrong-type /count
          {UNIT,"count":null,"members":[{"givenName":"Dilan"}]} ¦ 400 wrong-type /count
          {UNIT,"count":99999999999,"members":[{"givenName":"Dilan"}]} ¦ 422 invalid /count
          {UNIT,"kind":1,"count":1,"members":[{"givenName":"Dilan"}]} ¦ 400 wrong-type /kind
          {UNIT,"kind":"UNIONS","count":1,"members":[{"givenName":"Dilan"}]} ¦ 422 invalid /kind
          {UNIT,"kind":"","count":1,"members":[{"givenName":"Dilan"}]} ¦ 422 invalid /kind
          {UNIT,"count":1,"members":[{"givenName":"Dilan","birthDate":"1985-02-29"}]} ¦ 422 invalid /members/0/birthDate
          {UNIT,"count":1,"members":[{"givenName":"Dilan","birthDate":""}]} ¦ 422 invalid /members/0/birthDate
          {UNIT,"count":1,"members":[{"givenName":"Dilan","birthDate":"1984-02-28T00:00:00Z"}]} ¦ 422 invalid /members/0/birthDate
          {UNIT,"count":1,"members":[{"givenName":"Dilan","birthDate":19840228}]} ¦ 400 wrong-type /members/0/birthDate
          {UNIT,"count":1,"members":[{"givenName":"Dilan","birthDate":[1984,2,28]}]} ¦ 400 wrong-type /members/0/birthDate
          {"unitId":"nobody","count":1,"members":[{"givenName":"Dilan"}]} ¦ 422 invalid /unitId
          {"unitId":"","count":1,"members":[{"givenName":"Dilan"}]} ¦ 422 invalid /unitId
          {UNIT,"count":1,"count":2,"members":[{"givenName":"Dilan"}]} ¦ 400 duplicate-key /count
          {UNIT,"count":1,"members":[{"givenName":"Dilan","givenName":"Berfin"}]} ¦ 400 duplicate-key /members/0/givenName
          {UNIT,"count":1,"members":[]} ¦ 422 invalid /members
          {"count":1,"members":[{"givenName":"Dilan"}]} ¦ 422 invalid /unitId
          {UNIT,"count":1,"members":[{"givenName":"Dilan"},{"givenName":"Ali","nationalId":"12"}]} ¦ 422 invalid /members/1/nationalId
          {UNIT,"count":1,"members":[{"givenName":"Ali","languages":["tr",""]}]} ¦ 422 invalid /members/0/languages/1
          {UNIT,"count":1,"members":[{"givenName":"Dil\\u202ean"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"\\u202aDilan\\u202c"}]} ¦ 200
          {UNIT,"count":1,"members":[{"givenName":"Dil\\u2066an"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"Dil\\u0000an"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"Dil\\ud800an"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"Ali","languages":["tr","\\u001b"]}]} ¦ 422 invalid /members/0/languages/1
          {UNIT,"count":1,"members":[{"givenName":"Dil\\ufffdan"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"\\u200b\\u00a0\\ufeff"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"\\u3164"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"..."}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"²"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"Dilan\\nAydın"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"Ş😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"}]} ¦ 200
          {UNIT,"count":1,"members":[{"givenName":"Ş😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"}]} ¦ 422 invalid /members/0/givenName
          {UNIT,"count":1,"members":[{"givenName":"دل\\u200fان"}]} ¦ 200
          [] ¦ 400 wrong-type -
          7 ¦ 400 wrong-type -
          null ¦ 400 missing-body -
          `` ¦ 400 missing-body -
          """)
  void answersBadBodiesWithTheirPlace(String body, String expected) {
    Http.Answer answer = http.post(REGISTRATIONS, body.replace("UNIT", UNIT));

    if (expected.equals("200")) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    } else {
      assertThat(answer.problem()).as(answer.text()).isEqualTo(expected);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.text()).doesNotContain("Exception", "org.dayanisma", "jackson", "Berfin");
    }
  }

  @Test
  void namesEachBrokenRuleOfABody() {
    Http.Answer answer =
        http.post(REGISTRATIONS, "{" + UNIT + ",\"count\":1,\"members\":[{\"givenName\":\" \"}]}");

    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("required");
    assertThat(answer.json().at("/errors/0/detail").asString()).isEqualTo("must not be blank");
    assertThat(answer.json().at("/type").asString()).isEqualTo("urn:dayanisma:problem:invalid");
    assertThat(answer.json().at("/title").asString()).isNotBlank();
    assertThat(answer.json().at("/status").asInt()).isEqualTo(422);
    assertThat(answer.json().at("/correlationId").asString())
        .isEqualTo(answer.header("X-Correlation-Id"));
  }

  /** Composed, and without what nobody sees at its ends; what is inside stays. */
  @Test
  void readsATextAsItIsKept() {
    Http.Answer answer =
        http.post(
            "/api/commands/done",
            "{\"name\":\"\\u00a0\\ufeffS\\u0327ahin Ay\\u00ad\\u015fe\\n2\\u200e\\u200b \"}");

    assertThat(answer.json().at("/name").asString()).isEqualTo("Şahin Ay\u00adşe\n2");
  }

  @Test
  void pointsIntoABodyThatIsAList() {
    assertThat(http.post("/api/lists", "[{\"givenName\":\"Ali\"},{}]").problem())
        .isEqualTo("422 invalid /1/givenName");
    assertThat(http.post("/api/lists", "[]").problem()).startsWith("422 invalid ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          ``                    ¦ 200
          {}                    ¦ 200
          {"x":{"$gt":""}}      ¦ 400 unknown-field /x
          {broken               ¦ 400 malformed-json -
          {}{}                  ¦ 400 malformed-json -
          []                    ¦ 400 wrong-type -
          null                  ¦ 200
          """)
  void aCommandWithoutParametersTakesNoOthers(String body, String expected) {
    int before = SampleApplication.EXECUTIONS.get();
    Http.Answer answer =
        http.post("/api/members/6f2e8a8e-6c1f-4a44-a5c8-0b3c3b6f1d11/admission", body);

    if (expected.equals("200")) {
      assertThat(answer.status()).isEqualTo(200);
    } else {
      assertThat(answer.problem()).isEqualTo(expected);
      assertThat(SampleApplication.EXECUTIONS).hasValue(before);
    }
  }

  @Test
  void aCommandWithoutParametersCountsBytesToo() {
    Http.Answer answer =
        postChunked(
            "/api/members/6f2e8a8e-6c1f-4a44-a5c8-0b3c3b6f1d11/admission", new byte[2_000_000]);

    assertThat(answer.problem()).isEqualTo("413 body-too-large -");
  }

  @Test
  void boundsTheDepthAndTheLengthOfJson() {
    String deep = "[".repeat(60) + "]".repeat(60);
    String longText = "{\"givenName\":\"" + "a".repeat(100_001) + "\"}";

    assertThat(http.post("/api/commands/done", "{\"a\":" + deep + "}").problem())
        .startsWith("400 ");
    assertThat(http.post("/api/lists", "[" + longText + "]").problem())
        .isEqualTo("400 json-limit-exceeded -");
    assertThat(http.post("/api/lists", "[" + deep + "]").status()).isEqualTo(400);
  }

  @Test
  void refusesALargeBodyByItsLength() {
    String large = "[" + " ".repeat(2_000_000) + "]";

    assertThat(http.post("/api/lists", large).problem()).isEqualTo("413 body-too-large -");
  }

  @Test
  void refusesALargeBodyThatHidesItsLength() {
    byte[] blanks = new byte[2_000_000];
    Arrays.fill(blanks, (byte) ' ');
    byte[] oneText = ("[{\"givenName\":\"" + "a".repeat(2_000_000) + "\"}]").getBytes(UTF_8);
    byte[] unknownFieldFirst = ("[{\"x\":1}," + " ".repeat(2_000_000) + "]").getBytes(UTF_8);

    assertThat(postChunked(blanks).problem()).isEqualTo("413 body-too-large -");
    assertThat(postChunked(oneText).problem()).isEqualTo("413 body-too-large -");
    assertThat(postChunked(unknownFieldFirst).problem()).isEqualTo("413 body-too-large -");
  }

  private Http.Answer postChunked(byte[] body) {
    return postChunked("/api/lists", body);
  }

  private Http.Answer postChunked(String path, byte[] body) {
    return http.send(
        http.request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/nothing, 404 not-found -
          /api/members/no-uuid, 404 not-found -
          /api/throws/other, 404 not-found -
          /api/throws/forbidden, 403 forbidden -
          /api/throws/race, 409 concurrent-change -
          /api/throws/wrapped, 409 admitted -
          /api/throws/translated, 503 sample -
          /api/throws/unexpected, 500 unexpected -
          /api/throws/checked, 500 unexpected -
          /api/needs, 400 missing-parameter /number
          /api/needs?number=x, 400 invalid-parameter /number
          /api/named?id=1-1-1-1-1, 400 invalid-parameter /id
          /api/named?id=dac54c48-3037-887f-b6bc-3edcbdfcba3, 400 invalid-parameter /id
          /api/named?id=dac54c48-3037-887f-b6bc-3edcbdfcba300, 400 invalid-parameter /id
          /api/members?limit=0, 400 invalid-limit /limit
          /api/members?limit=201, 400 invalid-limit /limit
          /api/members?limit=ten, 400 invalid-limit /limit
          /api/members?after=nonsense, 400 invalid-cursor /after
          /api/members?standng=ADMITTED, 400 unknown-parameter /standng
          /api/members?q=a&Q=b, 400 unknown-parameter /Q
          /api/members?q=a&q=b, 400 invalid-parameter /q
          /api/members?limit=1&limit=200, 400 invalid-parameter /limit
          /api/members?q=, 400 invalid-parameter /q
          /api/members?q, 400 invalid-parameter /q
          /api/members?q=%20%09, 400 invalid-parameter /q
          /api/members?q=%C2%A0, 400 invalid-parameter /q
          /api/members?q=%E2%80%8B%C2%AD, 400 invalid-parameter /q
          /api/members?limit=, 400 invalid-parameter /limit
          /api/members?after=, 400 invalid-parameter /after
          /api/members?nothing=, 400 unknown-parameter /nothing
          /api/members?%3Cscript%3E=1, 400 unknown-parameter -
          /api/members/6f2e8a8e-6c1f-4a44-a5c8-0b3c3b6f1d11?fields=all, 400 unknown-parameter /fields
          /api/registrations, 405 method-not-allowed -
          /error, 404 not-found -
          """)
  void answersEveryErrorAsAProblem(String path, String expected) {
    Http.Answer answer = http.get(path);

    assertThat(answer.problem()).isEqualTo(expected);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).doesNotContain("secret");
    assertSecurityHeaders(answer);
  }

  /** Also where nobody checks the query but the container, and nothing of it is said or logged. */
  @ParameterizedTest
  @CsvSource({
    "/api/members?limit=%zz, invalid-parameter, /limit",
    "/api/members?after=%, invalid-parameter, /after",
    "/api/members?q=a&q=%2, invalid-parameter, /q",
    "/api/members?q=%ff, invalid-parameter, /q",
    "/api/members?%zz=secret, invalid-parameter, ''",
    "/api/members?secret=%zz, unknown-parameter, /secret",
    "/api/raw?q=%zz, invalid-parameter, ''"
  })
  void refusesAQueryThatCannotBeRead(
      String path, String code, String pointer, CapturedOutput output) throws IOException {
    String answer = raw("GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(path));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"" + code + "\"");
    assertThat(answer).contains(pointer.isEmpty() ? "\"code\"" : "\"pointer\":\"" + pointer);
    assertThat(answer).doesNotContain("zz", "=secret");
    assertThat(output).doesNotContain("ERROR", "InvalidParameterException");
  }

  @Test
  void answersWrongMediaTypes() {
    Http.Answer notJson =
        http.send(
            http.request(REGISTRATIONS)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));
    Http.Answer notAcceptable = http.get("/api/members", "Accept", "application/pdf");
    Http.Answer htmlAsked = http.get("/api/throws/forbidden", "Accept", "text/html");

    assertThat(notJson.problem()).isEqualTo("415 unsupported-media-type -");
    assertThat(notAcceptable.problem()).isEqualTo("406 not-acceptable -");
    assertThat(htmlAsked.problem()).isEqualTo("403 forbidden -");
    assertThat(http.get(REGISTRATIONS).header("Allow")).isEqualTo("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, application/json-patch+json, 415 unsupported-media-type -",
    "POST, application/merge-patch+json, 415 unsupported-media-type -",
    "POST, application/cloudevents+json, 415 unsupported-media-type -",
    "PATCH, application/json-patch+json, 415 unsupported-media-type -",
    "PATCH, application/merge-patch+json, 405 method-not-allowed -"
  })
  void takesNoOtherDialectOfJson(String method, String type, String expected) {
    Http.Answer answer =
        http.send(
            http.request(REGISTRATIONS)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString("{}")));

    assertThat(answer.problem()).isEqualTo(expected);
  }

  /** JSON is UTF-8 (RFC 8259, 8.1): another charset would be kept as other letters. */
  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, 415 unsupported-media-type -",
    "windows-1254, 415 unsupported-media-type -",
    "utf-16, 415 unsupported-media-type -",
    "UTF-8, 200",
    "utf8, 200"
  })
  void takesOneCharset(String charset, String expected) {
    Http.Answer answer =
        send(
            REGISTRATIONS,
            "application/json;charset=" + charset,
            ("{" + UNIT + ",\"count\":1,\"members\":[{\"givenName\":\"Gülçin\"}]}")
                .getBytes(UTF_8));

    assertThat(expected.equals("200") ? "" + answer.status() : answer.problem())
        .as(answer.text())
        .isEqualTo(expected);
  }

  /** Overlong forms, halves of surrogate pairs, what breaks off, and other encodings of Unicode. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0af",
        "c1bf",
        "e08080",
        "e09fbf",
        "f0808080",
        "f08fbfbf",
        "eda080",
        "edbfbf",
        "f4908080",
        "f8888080",
        "80",
        "fc",
        "c3",
        "e282",
        "f09f98",
        "ff",
        "fe"
      })
  void refusesBytesThatAreNoUtf8(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    for (String path :
        List.of("/api/lists", "/api/members/6f2e8a8e-6c1f-4a44-a5c8-0b3c3b6f1d11/admission")) {
      byte[] inside =
          concat("[{\"givenName\":\"Dilan ".getBytes(UTF_8), bytes, "\"}]".getBytes(UTF_8));
      byte[] atTheEnd = concat("[{\"givenName\":\"Dilan ".getBytes(UTF_8), bytes);
      for (byte[] body : List.of(inside, atTheEnd)) {
        Http.Answer answer = send(path, "application/json", body);
        assertThat(answer.problem()).as(path).isEqualTo("400 malformed-json -");
        assertThat(answer.text()).contains("UTF-8").doesNotContain("Dilan", "\ufffd");
      }
    }
  }

  @Test
  void takesUtf8AloneOfAllEncodingsOfUnicode() {
    String good = "[{\"givenName\":\"Dilan 😀\"}]";
    for (Charset other : List.of(UTF_16, UTF_16BE, UTF_16LE, UTF_32, UTF_32LE)) {
      assertThat(send("/api/lists", "application/json", good.getBytes(other)).problem())
          .isEqualTo("400 malformed-json -");
    }
    assertThat(send("/api/lists", "application/json", good.getBytes(UTF_8)).status())
        .isEqualTo(200);
    assertThat(send("/api/lists", "application/json", ("\ufeff" + good).getBytes(UTF_8)).status())
        .isEqualTo(200);
  }

  private Http.Answer send(String path, String type, byte[] body) {
    return http.send(
        http.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  @Test
  void answersErrorsOfFilters() {
    Http.Answer thrown = http.get("/api/members", "X-Fail-In-Filter", "1");
    Http.Answer sent = http.get("/api/members", "X-Send-Error", "1");

    assertThat(thrown.problem()).isEqualTo("500 unexpected -");
    assertThat(sent.problem()).isEqualTo("403 forbidden -");
    assertThat(thrown.text() + sent.text()).doesNotContain("secret");
    assertSecurityHeaders(thrown);
    assertSecurityHeaders(sent);
  }

  @Test
  void answersWhatTheContainerRefuses() {
    Http.Answer answer = http.get("/api/members/%2e%2e%2f%2fx");

    assertThat(answer.status()).isBetween(400, 404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertSecurityHeaders(answer);
  }

  @Test
  void logsUnexpectedErrorsWithoutTheirText(CapturedOutput output) {
    http.get("/api/throws/unexpected", "X-Correlation-Id", "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b03");

    assertThat(output).contains("Unexpected error", "java.lang.IllegalStateException");
    assertThat(output).doesNotContain("secret text");
  }

  @Test
  void securesEveryAnswer() {
    assertSecurityHeaders(http.get("/api/members"));
  }

  @Test
  void checksTheVersionOfWhatIsChanged() {
    String member = "/api/members/6f2e8a8e-6c1f-4a44-a5c8-0b3c3b6f1d11";

    assertThat(http.get(member).header("ETag")).isEqualTo("\"7\"");
    assertThat(put(member).problem()).isEqualTo("428 precondition-required -");
    assertThat(put(member, "If-Match", "\"6\"").problem()).isEqualTo("412 precondition-failed -");
    assertThat(put(member, "If-Match", "\"7\"").status()).isEqualTo(200);
  }

  @Test
  void leadsThroughAListPageByPage() {
    Http.Answer first = http.get("/api/members?limit=2&q=a%20b");
    String next = first.json().at("/next").asString();

    assertThat(first.json().at("/items").toString()).isEqualTo("[\"member 1\",\"member 2\"]");
    assertThat(next).startsWith("/api/members?").contains("limit=2", "q=a%20b", "after=");

    Http.Answer second = http.get(next);
    Http.Answer third = http.get(second.json().at("/next").asString());
    assertThat(second.json().at("/items").toString()).isEqualTo("[\"member 3\",\"member 4\"]");
    assertThat(third.json().at("/items").toString()).isEqualTo("[\"member 5\"]");
    assertThat(third.json().at("/next").isNull()).isTrue();
    assertThat(http.get(next.replace("/members", "/colleagues")).problem())
        .isEqualTo("400 invalid-cursor /after");
  }

  private Http.Answer put(String path, String... headers) {
    return http.send(http.request(path, headers).PUT(BodyPublishers.noBody()));
  }

  private static void assertSecurityHeaders(Http.Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Server")).isEmpty();
  }

  /** An upload that its client breaks off is not our fault and does not belong in the log. */
  @ParameterizedTest
  @ValueSource(strings = {"", "Idempotency-Key: 0d9f7a52\r\n"})
  void callsABodyThatBreaksOffIncomplete(String key, CapturedOutput output) throws IOException {
    String begun =
        "POST %s HTTP/1.1\r\nHost: x\r\n%sContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"
            .formatted(REGISTRATIONS, key);
    assertThat(raw(begun)).startsWith("HTTP/1.1 400").contains("body-incomplete");
    assertThat(output).doesNotContain("ERROR", "Unexpected error");
  }

  /** Sends what no well-behaved client would. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
