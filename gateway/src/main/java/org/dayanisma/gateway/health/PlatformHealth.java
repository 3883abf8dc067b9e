package org.dayanisma.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.dayanisma.gateway.GatewayProperties;
import org.springframework.stereotype.Component;

/**
 * Health of the whole with its parts, asked in parallel and remembered for a moment, so that the
 * public page cannot be used to load the services.
 */
@Component
class PlatformHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

  /** The status of the whole service as it stands among its parts or alone. */
  private static final Pattern CANNOT_WRITE =
      Pattern.compile(".*\"status\"\\s*:\\s*\"CANNOT_WRITE\"", Pattern.DOTALL);

  private final GatewayProperties properties;
  private final HttpClient client;
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

  /** How a service is. */
  enum PartStatus {
    UP,
    DOWN,
    /** It answers, and its store takes no write: a full disk, above all. */
    CANNOT_WRITE
  }

  private record Remembered(Map<String, PartStatus> parts, long atNanos) {
    boolean fresh(long nowNanos) {
      return !parts.isEmpty() && nowNanos - atNanos < FRESH_NANOS;
    }
  }

  /** How each service, by its short name, is. */
  Map<String, PartStatus> parts() {
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

  private Map<String, PartStatus> ask() {
    Map<String, Future<PartStatus>> asked = new LinkedHashMap<>();
    properties.services().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(service ->
            asked.put(
                service.getKey(), askers.submit(() -> statusOf(service.getValue().managementUrl()))));
    Map<String, PartStatus> answers = new LinkedHashMap<>();
    asked.forEach((name, answer) -> answers.put(name, answerOf(answer)));
    return answers;
  }

  private PartStatus statusOf(URI management) throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(management.resolve("/actuator/health")).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return PartStatus.UP;
      }
      return CANNOT_WRITE.matcher(answer.body()).lookingAt()
          ? PartStatus.CANNOT_WRITE
          : PartStatus.DOWN;
    } catch (IOException unreachable) {
      return PartStatus.DOWN;
    }
  }

  private static PartStatus answerOf(Future<PartStatus> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      return PartStatus.DOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PartStatus.DOWN;
    }
  }
}
