package org.dayanisma.casework;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dayanisma.testkit.TestToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as a client does. */
final class CaseworkApi {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  CaseworkApi(int port) {
    this.port = port;
  }

  /** An answer. */
  record Answer(int status, JsonNode body, @Nullable String etag) {
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
    HttpRequest.Builder request =
        request(token, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    return send((ifMatch == null ? request : request.header("If-Match", ifMatch)).build());
  }

  private HttpRequest.Builder request(TestToken token, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", token.bearer());
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      return new Answer(
          response.statusCode(),
          JSON.readTree(body.isEmpty() ? "null" : body),
          response.headers().firstValue("ETag").orElse(null));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
