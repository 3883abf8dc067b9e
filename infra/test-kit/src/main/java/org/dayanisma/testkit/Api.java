package org.dayanisma.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service as a client sees it, over a real socket. It never changes: whoever says who asks, or
 * sends a header more, gets another one.
 */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final Map<String, String> headers;

  private Api(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** The service at a port of this machine, asked by nobody. */
  public static Api at(int port) {
    return new Api("http://localhost:" + port, Map.of());
  }

  /** Asked by whoever has this token. */
  public Api as(TestToken token) {
    return with("Authorization", token.bearer());
  }

  /** Says in {@code X-Purpose} what it asks for. */
  public Api readingFor(String purpose) {
    return with("X-Purpose", purpose);
  }

  /** Sends an {@code Idempotency-Key}. */
  public Api once(String key) {
    return with("Idempotency-Key", key);
  }

  /** Says in {@code If-Match} which version it has seen. */
  public Api havingSeen(String etag) {
    return with("If-Match", etag);
  }

  /** Sends a header, in place of one of this name. */
  public Api with(String header, String value) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.put(header, value);
    return new Api(base, all);
  }

  /** Without a body. */
  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** With a body of JSON. */
  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  /** With a body of JSON. */
  public Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  /** With a body of JSON. */
  public Answer patch(String path, String json) {
    return send("PATCH", path, json);
  }

  /** With any method; a body is sent as JSON, unless a header says otherwise. */
  public Answer send(String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** What was answered. */
  public record Answer(HttpResponse<String> raw) {

    public int status() {
      return raw.statusCode();
    }

    /** The body as JSON; a missing node when there is none. */
    public JsonNode body() {
      return raw.body().isEmpty() ? JSON.missingNode() : JSON.readTree(raw.body());
    }

    /** A text of the body; empty when it is not there. */
    public String text(String pointer) {
      return body().at(pointer).asString("");
    }

    /** The code of a problem; empty for an answer that is none. */
    public String code() {
      return text("/code");
    }

    /** Where the first error of a problem is; empty when it names none. */
    public String pointer() {
      return text("/errors/0/pointer");
    }

    /** A header; empty when it is not there. */
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The version that was answered, to be sent with {@link Api#havingSeen}. */
    public String etag() {
      return header("ETag");
    }

    /** Whether it was kept from an earlier request with the same {@code Idempotency-Key}. */
    public boolean isReplayed() {
      return raw.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    /** All there is to see, but for the id of the conversation. */
    public String visible() {
      JsonNode shown = body();
      if (shown instanceof ObjectNode object) {
        object.remove("correlationId");
      }
      return status() + " " + shown + " " + headerNames();
    }

    /** Without what the connection says of itself: it is closed after every hundredth request. */
    public Set<String> headerNames() {
      Set<String> names = new TreeSet<>(raw.headers().map().keySet());
      names.removeAll(Set.of("connection", "keep-alive"));
      return names;
    }
  }
}
