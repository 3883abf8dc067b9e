package org.dayanisma.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.routing.Backend;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fetches the description of each service from its management port, all at once. If a service is
 * silent, what it said last is kept. Any other answer that is not a document is left out.
 */
@Component
class ServiceDocuments {

  /** A service makes its document when it is asked for it the first time. */
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int FIRST_SERVER_ERROR = 500;

  private final JsonMapper json = JsonMapper.builder().build();
  private final GatewayProperties properties;
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Backend> asked = ConcurrentHashMap.newKeySet();
  private final Map<Backend, ObjectNode> last = new ConcurrentHashMap<>();
  private final HttpClient client;

  ServiceDocuments(GatewayProperties properties) {
    this.properties = properties;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(FIRST_PATIENCE)
            .executor(askers)
            .build();
  }

  /** What the services say about themselves; a service that has never answered is left out. */
  Map<Backend, ObjectNode> fetch() {
    Map<Backend, Future<Optional<ObjectNode>>> answers = new EnumMap<>(Backend.class);
    for (Backend backend : Backend.values()) {
      answers.put(backend, askers.submit(() -> fetch(backend)));
    }
    Map<Backend, ObjectNode> documents = new EnumMap<>(Backend.class);
    answers.forEach((backend, answer) ->
        answerOf(answer).ifPresent(document -> documents.put(backend, document)));
    return documents;
  }

  private Optional<ObjectNode> fetch(Backend backend) throws InterruptedException {
    URI management = properties.service(backend.code()).managementUrl();
    HttpRequest question =
        HttpRequest.newBuilder(management.resolve("/actuator/openapi"))
            .timeout(asked.add(backend) ? FIRST_PATIENCE : PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() < FIRST_SERVER_ERROR) {
        last.remove(backend);
        documentIn(answer).ifPresent(document -> last.put(backend, document));
      }
    } catch (IOException silent) {
      // When it is back it will say the same as before.
    }
    return Optional.ofNullable(last.get(backend));
  }

  private Optional<ObjectNode> documentIn(HttpResponse<String> answer) {
    try {
      return answer.statusCode() == 200
              && json.readTree(answer.body()) instanceof ObjectNode document
              && document.has("paths")
          ? Optional.of(document)
          : Optional.empty();
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private static Optional<ObjectNode> answerOf(Future<Optional<ObjectNode>> answer) {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
