package org.dayanisma.casework;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.dayanisma.testkit.TestToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Talks to the service as a client does. */
final class CaseworkApi {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  CaseworkApi(int port) {
    this.port = port;
  }

  /** An answer. */
  record Answer(int status, JsonNode body, @Nullable String etag, Set<String> headerNames) {
    /** Everything that can be seen, except the correlation id. */
    String visible() {
      JsonNode shown = body.deepCopy();
      if (shown instanceof ObjectNode object) {
        object.remove("correlationId");
      }
      return status + " " + shown + " " + headerNames;
    }

    boolean isReplayed() {
      return headerNames.contains("idempotency-replayed");
    }

    String pointer() {
      return body.at("/errors/0/pointer").asString("");
    }

    String code() {
      return body.at("/code").asString("");
    }
  }

  Answer get(TestToken token, String path) {
    return send(request(token, path).GET().build());
  }

  Answer post(TestToken token, String path, String json) {
    return post(token, path, json, null);
  }

  Answer post(TestToken token, String path, String json, @Nullable String ifMatch) {
    HttpRequest.Builder request = posting(token, path, json);
    return send((ifMatch == null ? request : request.header("If-Match", ifMatch)).build());
  }

  /** With an {@code Idempotency-Key}. */
  Answer postOnce(TestToken token, String path, String json, String key) {
    return send(posting(token, path, json).header("Idempotency-Key", key).build());
  }

  /** With a purpose. */
  Answer postFor(TestToken token, String purpose, String path, String json) {
    return send(posting(token, path, json).header("X-Purpose", purpose).build());
  }

  private HttpRequest.Builder posting(TestToken token, String path, String json) {
    return request(token, path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  private HttpRequest.Builder request(TestToken token, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", token.bearer());
  }

  /**
   * Leaves out what the connection says about itself, because it is closed after every hundredth
   * request.
   */
  private static Set<String> names(HttpResponse<String> response) {
    Set<String> names = new TreeSet<>(response.headers().map().keySet());
    names.removeAll(Set.of("connection", "keep-alive"));
    return names;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      return new Answer(
          response.statusCode(),
          JSON.readTree(body.isEmpty() ? "null" : body),
          response.headers().firstValue("ETag").orElse(null),
          names(response));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
