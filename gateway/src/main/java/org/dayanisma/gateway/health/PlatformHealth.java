package org.dayanisma.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.dayanisma.gateway.GatewayProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Health of the whole platform and its parts, asked in parallel and remembered for a moment, so
 * that the public page cannot be used to load the services.
 */
@Component
class PlatformHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

  private final GatewayProperties properties;
  private final HttpClient client;
  private final JsonMapper json = JsonMapper.builder().build();
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Remembered remembered = new Remembered(Map.of(), 0);

  PlatformHealth(GatewayProperties properties) {
    this.properties = properties;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(askers)
            .build();
  }

  /** How a part is. */
  enum PartHealth {
    UP,
    /** It works, but somebody has to look after something: dead letters, or a long wait. */
    DEGRADED,
    /** It answers, but its store accepts no writes, above all because of a full disk. */
    CANNOT_WRITE,
    DOWN;

    /** Whether the part does everything that it is asked for. */
    boolean serves() {
      return this == UP || this == DEGRADED;
    }
  }

  private record Remembered(Map<String, PartHealth> parts, long atNanos) {
    boolean fresh(long nowNanos) {
      return !parts.isEmpty() && nowNanos - atNanos < FRESH_NANOS;
    }
  }

  /** How each service is, by its short name. */
  Map<String, PartHealth> parts() {
    if (!remembered.fresh(System.nanoTime())) {
      asking.lock();
      try {
        if (!remembered.fresh(System.nanoTime())) {
          remembered = new Remembered(ask(), System.nanoTime());
        }
      } finally {
        asking.unlock();
      }
    }
    return remembered.parts();
  }

  private Map<String, PartHealth> ask() {
    Map<String, Future<PartHealth>> asked = new LinkedHashMap<>();
    properties.services().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(service ->
            asked.put(
                service.getKey(),
                askers.submit(() -> healthOf(service.getValue().managementUrl()))));
    Map<String, PartHealth> answers = new LinkedHashMap<>();
    asked.forEach((name, answer) -> answers.put(name, answerOf(answer)));
    return answers;
  }

  private PartHealth healthOf(URI management) throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(management.resolve("/actuator/health")).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer =
          client.send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      String said = statusIn(answer.body());
      if (answer.statusCode() != 200) {
        return said.equals(PartHealth.CANNOT_WRITE.name())
            ? PartHealth.CANNOT_WRITE
            : PartHealth.DOWN;
      }
      return said.equals(PartHealth.DEGRADED.name()) ? PartHealth.DEGRADED : PartHealth.UP;
    } catch (IOException unreachable) {
      return PartHealth.DOWN;
    }
  }

  /** The status of the whole service; empty if its answer is not health in our form. */
  private String statusIn(String body) {
    try {
      return json.readTree(body).path("status").asString("");
    } catch (JacksonException noHealthOfOurs) {
      return "";
    }
  }

  private static PartHealth answerOf(Future<PartHealth> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      return PartHealth.DOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PartHealth.DOWN;
    }
  }
}
