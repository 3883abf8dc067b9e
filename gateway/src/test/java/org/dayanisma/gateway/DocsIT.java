package org.dayanisma.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiDocumentRules;
import org.dayanisma.testkit.ApiOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.function.RouterFunction;
import tools.jackson.databind.JsonNode;

/** The API as one document, and the page to read it on: for everybody, without a token. */
class DocsIT extends RunningGateway {

  private static final String DOCUMENT = "/api/docs/openapi.json";

  @Autowired ObjectProvider<RouterFunction<?>> routes;

  @BeforeEach
  void everyServiceDescribesItself() {
    describes("membership", "/api/units");
    describes("casework", "/api/cases");
    describes("notification", "/api/me/inbox");
    describes("campaign", "/api/campaigns");
  }

  @Test
  void putsTheServicesTogether() throws Exception {
    ApiDocument document = document();
    assertThat(document.root().path("x-missing")).isEmpty();
    assertThat(document.operations())
        .extracting(ApiOperation::name)
        .contains(
            "GET /api/units",
            "GET /api/cases",
            "GET /api/me/inbox",
            "GET /api/campaigns",
            "GET /health",
            "GET /api/audit-records");
  }

  @Test
  void saysWhichPartIsMissing() throws Exception {
    service("casework").behave(exchange -> StubService.answer(exchange, 404, "{}"));
    service("campaign").behave(exchange -> StubService.answer(exchange, 200, "not JSON"));
    ApiDocument document = document();
    assertThat(document.root().path("x-missing").toString())
        .isEqualTo("[\"casework\",\"campaign\"]");
    assertThat(document.root().path("paths").has("/api/cases")).isFalse();
    assertThat(document.root().path("paths").has("/api/units")).isTrue();
  }

  /** Its routes do not change while it is away. */
  @Test
  void keepsWhatAServiceSaidBefore() throws Exception {
    assertThat(document().root().path("x-missing")).isEmpty();
    service("membership").behave(HttpExchange::close);
    service("campaign").behave(exchange -> StubService.answer(exchange, 503, "{}"));
    JsonNode kept = document().root();
    assertThat(kept.path("x-missing")).isEmpty();
    assertThat(kept.path("paths").propertyNames()).contains("/api/units", "/api/campaigns");
  }

  @Test
  void isOpenApi31ForOthersToo() throws Exception {
    String json = document().root().toString();
    var read = new OpenAPIV3Parser().readContents(json);
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
  }

  @Test
  void whoeverHasItAlreadyIsToldSo() throws Exception {
    HttpResponse<String> first = anonymous(DOCUMENT);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(etag).startsWith("W/\"");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");

    HttpResponse<String> again = asking("If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(etag);

    describes("campaign", "/api/campaigns/{id}");
    await()
        .untilAsserted(() -> assertThat(asking("If-None-Match", etag).statusCode()).isEqualTo(200));
  }

  @Test
  void isCompressedForWhoeverUnderstandsThat() throws Exception {
    String plain = anonymous(DOCUMENT).body();
    for (String accepted : List.of("gzip", "br;q=0.9, gzip;q=0.1")) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(uri(DOCUMENT)).header("Accept-Encoding", accepted).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
      assertThat(new String(unzipped(answer.body()), UTF_8)).isEqualTo(plain);
    }
    for (String refused : List.of("identity", "gzip;q=0", "br")) {
      HttpResponse<String> answer = asking("Accept-Encoding", refused);
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(answer.body()).isEqualTo(plain);
    }
  }

  private HttpResponse<String> asking(String header, String value) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(DOCUMENT)).header(header, value).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  /** Every route that the gateway itself answers is described, and nothing else. */
  @Test
  void describesEveryRouteOfItsOwn() throws Exception {
    for (String name : SERVICES.keySet()) {
      service(name).behave(exchange -> StubService.answer(exchange, 404, "{}"));
    }
    Set<String> own = new TreeSet<>(OwnRoutes.of(routes.stream().toList()));
    assertThat(own).contains("GET /api/docs", "GET /api/docs/{file}");
    own.removeIf(route -> route.startsWith("HEAD "));
    own.remove("GET /api/docs");
    own.remove("GET /api/docs/");
    own.remove("GET /api/docs/{file}");
    ApiDocumentRules.check(document(), own);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/docs, text/html",
    "/api/docs/start.js, text/javascript",
    "/api/docs/swagger-ui-bundle.js, text/javascript",
    "/api/docs/swagger-ui.css, text/css",
    "/api/docs/favicon-32x32.png, image/png"
  })
  void thePageComesFromHereAndRunsNoOtherScript(String path, String type) throws Exception {
    HttpResponse<String> answer = anonymous(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:");
    assertThat(answer.body()).isNotEmpty();
  }

  @Test
  void thePageNamesNothingOfAnotherOriginAndNoScriptInLine() throws Exception {
    String page = anonymous("/api/docs").body();
    assertThat(page).doesNotContain("://").doesNotContain("<style").contains("/api/docs/start.js");
    assertThat(page.replaceAll("<script defer src=\"[^\"]+\"></script>", ""))
        .doesNotContain("<script");
    assertThat(anonymous("/api/docs/start.js").body()).doesNotContain("://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"swagger-ui.js", "swagger-ui-bundle.js.map", "gateway.yml", "x", ".."})
  void noOtherFileExists(String file) throws Exception {
    assertThat(anonymous("/api/docs/" + file).statusCode()).isIn(400, 404);
  }

  /** The rest of the door keeps its strict policy. */
  @Test
  void otherAnswersLetNoScriptRun() throws Exception {
    assertThat(anonymous("/health").headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/openapi", "/api/actuator/openapi", "/openapi.json", "/v3/api-docs"})
  void nothingOfAServicesManagementIsReachable(String path) throws Exception {
    assertThat(get(path).statusCode()).isBetween(400, 499);
  }

  private ApiDocument document() throws Exception {
    HttpResponse<String> answer = anonymous(DOCUMENT);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiDocument.of(answer.body());
  }

  private HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Method and path of routes that say both. */
  private static final class OwnRoutes implements RouterFunctionsVisitor {

    private final Set<String> found = new TreeSet<>();

    static Set<String> of(Iterable<RouterFunction<?>> functions) {
      OwnRoutes visitor = new OwnRoutes();
      functions.forEach(function -> function.accept(visitor));
      return visitor.found.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void found(String method, String path) {
      found.add(method + " " + path);
    }
  }
}
