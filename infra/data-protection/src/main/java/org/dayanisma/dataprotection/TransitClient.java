package org.dayanisma.dataprotection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the HTTP API of a transit engine. An answer other than 200, 204 or 400 is {@link
 * KeyVaultUnavailable}: sealed and stand-by (503), too many requests (429), forbidden (403), errors
 * of the server. Nothing of the answer's text is passed on.
 */
final class TransitClient {

  private static final long LONGEST_ANSWER = 1 << 20;

  private final VaultProperties properties;
  private final HttpClient http;
  private final String base;

  TransitClient(VaultProperties properties) {
    this.properties = properties;
    this.base =
        properties.address().toString().replaceAll("/+$", "") + "/v1/" + properties.mount() + "/";
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(properties.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The {@code data} of the answer. */
  Document get(String path) {
    return required(send(request(path).GET().build()));
  }

  /** The {@code data} of the answer; null if the engine refused the content (400). */
  @Nullable Document post(String path, Document body) {
    return send(request(path).POST(BodyPublishers.ofString(body.toJson())).build());
  }

  static Document required(@Nullable Document data) {
    if (data == null) {
      throw new KeyVaultUnavailable("it refused the request");
    }
    return data;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(properties.timeout())
            .header("X-Vault-Token", token())
            .header("X-Vault-Request", "true")
            .header("Content-Type", "application/json");
    if (!properties.namespace().isBlank()) {
      request.header("X-Vault-Namespace", properties.namespace());
    }
    return request;
  }

  private String token() {
    Path file = properties.tokenFile();
    if (file == null) {
      return properties.token();
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new KeyVaultUnavailable("the file of its token cannot be read", unreadable);
    }
  }

  private @Nullable Document send(HttpRequest request) {
    HttpResponse<String> answer;
    try {
      answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    } catch (IOException failed) {
      throw new KeyVaultUnavailable("it cannot be reached", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KeyVaultUnavailable("interrupted", interrupted);
    }
    return switch (answer.statusCode()) {
      case 204 -> new Document();
      case 200 -> data(answer.body());
      case 400 -> null;
      case 403 -> throw new KeyVaultUnavailable("it does not accept our token (403)");
      case 404 -> throw new KeyVaultUnavailable("it does not know the key or the engine (404)");
      case 429 -> throw new KeyVaultUnavailable("too many requests (429)");
      case 503 -> throw new KeyVaultUnavailable("it is sealed or on stand-by (503)");
      default -> throw new KeyVaultUnavailable("it answered " + answer.statusCode());
    };
  }

  private static Document data(String body) {
    try {
      Document data = Document.parse(body).get("data", Document.class);
      return data == null ? new Document() : data;
    } catch (RuntimeException nonsense) {
      throw new KeyVaultUnavailable("its answer cannot be read");
    }
  }
}
