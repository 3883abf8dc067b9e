package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the gateway refuses, strips and adds. */
@ExtendWith(OutputCaptureExtension.class)
class EdgeIT extends RunningGateway {

  @ParameterizedTest
  @CsvSource({
    "none, unauthenticated",
    "expired, token-expired",
    "audience, invalid-token",
    "issuer, invalid-token",
    "stranger, invalid-token",
    "unsigned, invalid-token",
    "confused, invalid-token",
    "type, invalid-token",
    "garbage, invalid-token"
  })
  void forwardsNothingWithoutAValidToken(String flaw, String code) throws Exception {
    var token = TestTokens.forUser(u -> u.role("organiser"));
    String value =
        switch (flaw) {
          case "expired" -> token.expired().value();
          case "audience" -> token.forAudience("elsewhere").value();
          case "issuer" -> token.issuedBy("http://elsewhere.invalid").value();
          case "stranger" -> token.signedByAStranger().value();
          case "unsigned" -> token.unsigned().value();
          case "confused" -> token.signedWithThePublicKeyAsSecret().value();
          case "type" -> token.ofType("JWT").value();
          default -> "garbage";
        };
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/units"));
    if (!flaw.equals("none")) {
      request.header("Authorization", "Bearer " + value);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 401, code);
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void letsOpenRoutesThroughWithoutAToken() throws Exception {
    var request = HttpRequest.newBuilder(uri(OPEN)).build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    assertThat(lastOf("campaign").uri()).isEqualTo(OPEN);
  }

  @Test
  void keepsTheClientsConnectionFromRequestToRequest() throws Exception {
    String request = "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\n";
    String answers =
        RawHttp.exchange(
            port, (request + "\r\n").repeat(2) + request + "Connection: close\r\n\r\n");
    assertThat(answers.split("HTTP/1\\.1 200")).hasSize(4);
    assertThat(answers.split("Connection: close")).hasSize(2);
  }

  @Test
  void passesOnlyKnownHeadersAndIgnoresWhatConnectionNames() throws Exception {
    String token = bearer();
    String answer =
        RawHttp.exchange(
            port,
            """
            GET /api/units HTTP/1.1
            Host: localhost
            Authorization: %s
            Connection: close, X-Smuggled, Authorization, Idempotency-Key
            X-Smuggled: 1
            X-User-Id: administrator
            X-User-Roles: administrator
            Forwarded: for=10.0.0.1;host=evil
            X-Forwarded-For: 10.0.0.1
            X-Forwarded-Host: evil
            X-Forwarded-Proto: https
            X-Real-IP: 10.0.0.1
            Keep-Alive: timeout=100
            TE: trailers
            Proxy-Authorization: Basic eDp5
            Cookie: session=1
            Idempotency-Key: keep-me
            If-Match: "7"
            Accept-Language: kmr

            """
                .formatted(token)
                .replace("\n", "\r\n"));
    assertThat(RawHttp.status(answer)).isEqualTo(200);
    assertThat(lastOf("membership").headers().keySet().stream().map(String::toLowerCase))
        .containsExactlyInAnyOrder(
            "host",
            "connection",
            "authorization",
            "idempotency-key",
            "if-match",
            "accept-language",
            "x-correlation-id");
    assertThat(lastOf("membership").headers().getFirst("Authorization")).isEqualTo(token);
    assertThat(lastOf("membership").headers().getFirst("Connection")).isEqualTo("keep-alive");
  }

  @Test
  void givesEveryAnswerACorrelationIdAndSecurityHeadersOnce() throws Exception {
    service("membership")
        .behave(
            service("membership")
                .remembering(exchange -> {
                  exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                  exchange.getResponseHeaders().set("Server", "secret/1.0");
                  exchange.getResponseHeaders().set("Set-Cookie", "a=b");
                  exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                  exchange.getResponseHeaders().set("ETag", "\"3\"");
                  exchange.getResponseHeaders().set("Location", "/api/units/1");
                  StubService.answer(exchange, 201, "{}");
                }));
    HttpResponse<String> answer = get("/api/units");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
    assertThat(answer.headers().firstValue("Location")).contains("/api/units/1");
    assertThat(answer.headers().map())
        .doesNotContainKeys("server", "set-cookie", "access-control-allow-origin");
    String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    assertThat(lastOf("membership").headers().getFirst("X-Correlation-Id")).isEqualTo(id);
  }

  @Test
  void keepsAWellFormedCorrelationIdOfTheClient() throws Exception {
    var request =
        authorised("/api/units")
            .header("X-Correlation-Id", "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b01")
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Correlation-Id"))
        .contains("0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b01");
    assertThat(lastOf("membership").headers().getFirst("X-Correlation-Id"))
        .isEqualTo("0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b01");
  }

  @Test
  void closesTheDoorToOtherOrigins() throws Exception {
    var preflight =
        HttpRequest.newBuilder(uri("/api/units"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .build();
    var answer = client.send(preflight, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void passesABodyOnUnchanged() throws Exception {
    String body = "{\"name\":\"ş".repeat(5_000);
    var request =
        authorised("/api/units")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    assertThat(lastOf("membership").body()).isEqualTo(body);
    assertThat(lastOf("membership").method()).isEqualTo("POST");
  }

  @Test
  void refusesADeclaredBodyThatIsTooLarge() throws Exception {
    var request =
        authorised("/api/units")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2_000_000]))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 413, "body-too-large");
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void countsChunkedBodiesWhileTheyFlow() throws Exception {
    String head =
        "POST /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
            .formatted(bearer());
    String answer = RawHttp.chunked(port, head, 40);
    assertThat(RawHttp.status(answer)).isEqualTo(413);
    assertThat(answer).contains("body-too-large");
    assertThat(service("membership").received).isEmpty();
    assertThat(RawHttp.status(RawHttp.chunked(port, head, 3))).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1, 20000", "2, 9000", "80, 1"})
  void refusesHeadersThatAreTooManyOrTooLarge(int count, int length) throws Exception {
    String one = "X-Long: " + "x".repeat(length) + "\r\n";
    String answer =
        RawHttp.exchange(
            port,
            "GET /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + one.repeat(count)
                + "\r\n");
    assertThat(RawHttp.status(answer)).isEqualTo(431);
    assertThat(answer).contains("application/problem+json", "headers-too-large", "correlationId");
    assertThat(service("membership").received).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Authorization", "Idempotency-Key", "X-Purpose"})
  void refusesTwoValuesWhereTheServiceCouldTakeTheOther(String name) throws Exception {
    var request = authorised("/api/units").header(name, "one").header(name, "another").build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 400, "repeated-header");
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void refusesHeadersThatNotEvenTheContainerReads() throws Exception {
    String answer =
        RawHttp.exchange(
            port,
            "GET /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                + "x".repeat(60_000)
                + "\r\n\r\n");
    assertThat(RawHttp.status(answer)).isBetween(400, 431);
    assertThat(answer).contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"gzip", "br", "deflate", "'identity, gzip'", "GZIP"})
  void refusesPackedBodies(String encoding) throws Exception {
    var request =
        authorised("/api/units")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
            .header("Content-Encoding", encoding)
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 415, "packed-body");
    assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void countsAGigabyteThatDoesNotSayItsLength() throws Exception {
    String head =
        "POST /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
            .formatted(bearer());
    String answer = RawHttp.chunked(port, head, 16 * 1024);
    assertThat(answer.isEmpty() || RawHttp.status(answer) == 413).isTrue();
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void writesTheCorrelationIdInEveryLine(CapturedOutput output) {
    try (var _ = MDC.putCloseable("correlationId", "seen-in-the-log")) {
      LoggerFactory.getLogger(EdgeIT.class).warn("a line");
    }
    assertThat(output.getOut().lines().filter(line -> line.contains("a line")))
        .singleElement()
        .asString()
        .contains("\"correlationId\":\"seen-in-the-log\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/units/%2e%2e/secret",
    "/api/units/../cases",
    "/api/units;x=1/children",
    "/api/units//children",
    "/api/units%2fchildren",
    "/api/units/%00"
  })
  void refusesPathsThatTwoReadersCouldReadDifferently(String path) throws Exception {
    String answer =
        RawHttp.exchange(
            port,
            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, bearer()));
    assertThat(RawHttp.status(answer)).isIn(400, 404);
    assertThat(answer).contains("application/problem+json");
    assertThat(SERVICES.values()).allSatisfy(s -> assertThat(s.received).isEmpty());
  }

  @Test
  void closesAnIdleHalfRequestWithoutHarm() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write("GET /api/un".getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      assertThat(get("/api/units").statusCode()).isEqualTo(200);
    }
  }
}
