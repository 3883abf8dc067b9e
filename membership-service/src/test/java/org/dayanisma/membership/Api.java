package org.dayanisma.membership;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.dayanisma.testkit.TestToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it. */
final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final @Nullable String authorization;
  private final @Nullable String purpose;
  private final @Nullable String key;

  private Api(
      String base, @Nullable String authorization, @Nullable String purpose, @Nullable String key) {
    this.base = base;
    this.authorization = authorization;
    this.purpose = purpose;
    this.key = key;
  }

  static Api at(int port) {
    return new Api("http://localhost:" + port, null, null, null);
  }

  Api as(TestToken token) {
    return new Api(base, token.bearer(), null, null);
  }

  /** Says in {@code X-Purpose} what it reads for. */
  Api readingFor(String code) {
    return new Api(base, authorization, code, key);
  }

  /** Sends an {@code Idempotency-Key}. */
  Api once(String idempotencyKey) {
    return new Api(base, authorization, purpose, idempotencyKey);
  }

  /** An answer; {@code body} is a missing node when there is none. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  Answer get(String path) {
    return send("GET", path, null, null);
  }

  Answer post(String path, String json) {
    return send("POST", path, json, null);
  }

  Answer patch(String path, @Nullable String ifMatch, String json) {
    return send("PATCH", path, json, ifMatch);
  }

  private Answer send(String method, String path, @Nullable String json, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (purpose != null) {
      request.header("X-Purpose", purpose);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      HttpResponse<String> raw = CLIENT.send(request.build(), BodyHandlers.ofString());
      String text = raw.body();
      return new Answer(
          raw.statusCode(), text.isEmpty() ? JSON.missingNode() : JSON.readTree(text), raw);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
