package org.dayanisma.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.dayanisma.local.LocalProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public API as the loaders of demo data use it: through the gateway, with a token. Every post
 * carries a key, so a request whose answer was lost is sent again and gets its first answer.
 */
public final class LocalApi implements AutoCloseable {

  private static final int ATTEMPTS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** An answer; {@code body} is a missing node when there is none. */
  public record Answer(int status, JsonNode body) {}

  private final String baseUrl;
  private final Supplier<String> token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public LocalApi(String baseUrl, Supplier<String> token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  @Override
  public void close() {
    client.close();
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /**
   * Posts until the answer is neither "later" nor "too many"; refusals are returned, not thrown.
   */
  public Answer post(String path, Object body) {
    byte[] json = JSON.writeValueAsBytes(body);
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build();
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.get());
  }

  private Answer send(HttpRequest request) {
    Duration pause = Duration.ofMillis(100);
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<byte[]> response =
            client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (!isLater(response) || attempt == ATTEMPTS) {
          return new Answer(response.statusCode(), parse(response.body()));
        }
        pause = asked(response, pause);
      } catch (IOException failure) {
        if (attempt == ATTEMPTS) {
          throw new LocalProblem("The gateway at " + baseUrl + " does not answer.", failure);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new LocalProblem("Stopped while loading.", stopped);
      }
      LockSupport.parkNanos(pause.toNanos());
      pause = pause.multipliedBy(2);
    }
  }

  /**
   * This includes 409 with Retry-After, while the same request, sent before, is being worked on.
   */
  private static boolean isLater(HttpResponse<?> response) {
    return switch (response.statusCode()) {
      case 429, 502, 503, 504 -> true;
      case 409 -> response.headers().firstValue("Retry-After").isPresent();
      default -> false;
    };
  }

  private static Duration asked(HttpResponse<?> response, Duration otherwise) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(otherwise);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (RuntimeException notJson) {
      return JSON.missingNode();
    }
  }
}
