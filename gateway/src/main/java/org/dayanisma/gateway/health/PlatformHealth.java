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
import org.dayanisma.gateway.GatewayProperties;
import org.springframework.stereotype.Component;

/**
 * Health of the whole with its parts, asked in parallel and remembered for a moment, so that the
 * public page cannot be used to load the services.
 */
@Component
class PlatformHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

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

  private record Remembered(Map<String, Boolean> parts, long atNanos) {
    boolean fresh(long nowNanos) {
      return !parts.isEmpty() && nowNanos - atNanos < FRESH_NANOS;
    }
  }

  /** Whether each service, by its short name, is up. */
  Map<String, Boolean> parts() {
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

  private Map<String, Boolean> ask() {
    Map<String, Future<Boolean>> asked = new LinkedHashMap<>();
    properties.services().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(service ->
            asked.put(
                service.getKey(), askers.submit(() -> isUp(service.getValue().managementUrl()))));
    Map<String, Boolean> answers = new LinkedHashMap<>();
    asked.forEach((name, answer) -> answers.put(name, answerOf(answer)));
    return answers;
  }

  private boolean isUp(URI management) throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(management.resolve("/actuator/health")).timeout(PATIENCE).build();
    try {
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException unreachable) {
      return false;
    }
  }

  private static boolean answerOf(Future<Boolean> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
