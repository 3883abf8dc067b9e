package org.dayanisma.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * R12: one service is stopped (SIGSTOP: it accepts connections and says nothing) while it and
 * another are asked at a steady rate; the 99th percentile of the other's routes against what it is
 * before and after, from the intended start, and how long until the stopped one's breaker opens.
 */
final class StoppedServiceBench {
  private static final int HEALTHY = 18_211;
  private static final int STOPPED = 18_212;
  private static final int OTHER_PER_SECOND = 400;
  private static final int STOPPED_PER_SECOND = 50;
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 20;
  private static final double BREAKER_SECONDS_ALLOWED = 10;
  private static final double P99_ALLOWED = 1.10;
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  private final Path root;
  private final Results results;

  StoppedServiceBench(Path root, Results results) {
    this.root = root;
    this.results = results;
  }

  void run() {
    Map<String, Integer> services =
        Map.of(
            "membership",
            HEALTHY,
            "casework",
            STOPPED,
            "notification",
            HEALTHY,
            "campaign",
            HEALTHY);
    try (Nginx healthy = Nginx.serving(HEALTHY);
        Nginx stopped = Nginx.serving(STOPPED);
        LoneGateway gateway = LoneGateway.before(root, services);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Load load = new Load(client, gateway.token());
      load.drive(WARM_UP_SECONDS);
      Phase before = load.drive(SECONDS);
      stopped.signal("STOP");
      Phase during = load.drive(SECONDS);
      stopped.signal("CONT");
      load.drive(SECONDS / 2);
      Phase after = load.drive(SECONDS);
      if (before.failed() + during.failed() + after.failed() > 0 || !healthy.process().isAlive()) {
        throw new IllegalStateException(
            "requests to the healthy service failed: %d before, %d while the other was stopped, %d after"
                .formatted(before.failed(), during.failed(), after.failed()));
      }
      results.add(
          new Results.Figure(
              "R12",
              "other routes, one service stopped, p99",
              "ms",
              during.other().p99(),
              (before.other().p99() + after.other().p99()) / 2,
              P99_ALLOWED,
              false));
      results.add(
          new Results.Figure(
              "R12",
              "until its breaker opened, against the bound",
              "s",
              during.refusedAtOnceAfter(),
              BREAKER_SECONDS_ALLOWED,
              1,
              false));
    }
  }

  /**
   * What a phase showed.
   *
   * @param failed requests to the healthy service that were not answered with 200
   * @param refusedAtOnceAfter seconds until requests to the stopped service were refused at once
   */
  private record Phase(Latencies other, int failed, double refusedAtOnceAfter) {}

  private record Load(HttpClient client, String token) {

    Phase drive(int seconds) {
      long begin = System.nanoTime();
      int count = OTHER_PER_SECOND * seconds;
      long[] latencies = new long[count];
      AtomicInteger failed = new AtomicInteger();
      AtomicLong openedAt = new AtomicLong(Long.MAX_VALUE);
      List<CompletableFuture<?>> all = new ArrayList<>();
      int every = OTHER_PER_SECOND / STOPPED_PER_SECOND;
      for (int i = 0; i < count; i++) {
        long intended = begin + i * 1_000_000_000L / OTHER_PER_SECOND;
        LockSupport.parkNanos(intended - System.nanoTime());
        int index = i;
        all.add(
            get("/api/units")
                .thenAccept(status -> {
                  latencies[index] = System.nanoTime() - intended;
                  failed.addAndGet(status == 200 ? 0 : 1);
                }));
        if (i % every == 0) {
          long sent = System.nanoTime();
          all.add(
              get("/api/cases")
                  .thenAccept(status -> {
                    long now = System.nanoTime();
                    if (status == 503 && now - sent < AT_ONCE.toNanos()) {
                      openedAt.accumulateAndGet(now, Math::min);
                    }
                  }));
        }
      }
      all.forEach(CompletableFuture::join);
      return new Phase(Latencies.of(latencies), failed.get(), (openedAt.get() - begin) / 1e9);
    }

    private CompletableFuture<Integer> get(String path) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + LoneGateway.PORT + path))
              .header("Authorization", "Bearer " + token)
              .timeout(Duration.ofSeconds(30))
              .build();
      return client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .handle((response, thrown) -> thrown == null ? response.statusCode() : 0);
    }
  }
}
