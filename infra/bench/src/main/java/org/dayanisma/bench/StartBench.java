package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * B9: from {@code up} to every part healthy, and the resident memory of the whole; against as many
 * empty Boot web applications as there are services, each in its own process, with the same flags.
 */
final class StartBench {
  private static final int APPLICATIONS = 5;
  private static final int FIRST_PORT = 13_300;
  private static final double SECONDS_ALLOWED = 30;
  private static final double MIB_ALLOWED = 1536;

  private final Path root;
  private final Results results;

  StartBench(Path root, Results results) {
    this.root = root;
    this.results = results;
  }

  void run() {
    Footprint empty = emptyApplications();
    Footprint ours = product();
    Footprint emptyAgain = emptyApplications();
    double seconds = (empty.seconds() + emptyAgain.seconds()) / 2;
    double mib = (empty.mib() + emptyAgain.mib()) / 2;
    results.add(
        new Results.Figure(
            "B9",
            "up to healthy, against the bound",
            "s",
            ours.seconds(),
            SECONDS_ALLOWED,
            1,
            false));
    results.add(
        new Results.Figure(
            "B9", "up to healthy, against 5 empty apps", "s", ours.seconds(), seconds, 3, false));
    results.add(
        new Results.Figure(
            "B9", "resident memory, against the bound", "MiB", ours.mib(), MIB_ALLOWED, 1, false));
    results.add(
        new Results.Figure(
            "B9", "resident memory, against 5 empty apps", "MiB", ours.mib(), mib, 2, false));
  }

  private record Footprint(double seconds, double mib) {}

  private Footprint product() {
    try (Platform platform = Platform.inOwnFolder(root, Map.of())) {
      Duration took = platform.start();
      return new Footprint(took.toMillis() / 1e3, ResidentMemory.mib(pidsIn(platform)));
    }
  }

  private static Set<Long> pidsIn(Platform platform) {
    Set<Long> pids = new TreeSet<>();
    for (String line : platform.script("status").lines().toList()) {
      for (String word : line.strip().split("\\s+", -1)) {
        if (word.matches("\\d{2,7}")
            && ProcessHandle.of(Long.parseLong(word)).isPresent()
            && ResidentMemory.isJvmOf(Long.parseLong(word))) {
          pids.add(Long.parseLong(word));
        }
      }
    }
    if (pids.isEmpty()) {
      throw new IllegalStateException("./dayanisma status names no process");
    }
    return pids;
  }

  private static Footprint emptyApplications() {
    List<Process> processes = new ArrayList<>();
    long begin = System.nanoTime();
    try {
      for (int i = 0; i < APPLICATIONS; i++) {
        processes.add(emptyApplication(FIRST_PORT + i));
      }
      for (int i = 0; i < APPLICATIONS; i++) {
        awaitAnswer(FIRST_PORT + i);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Footprint(
          seconds, ResidentMemory.mib(processes.stream().map(Process::pid).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      processes.forEach(Process::destroy);
      processes.forEach(StartBench::awaitEnd);
    }
  }

  private static Process emptyApplication(int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx192m",
            "-cp",
            System.getProperty("java.class.path"),
            EmptyApplication.class.getName(),
            "--server.port=" + port)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitAnswer(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
            .timeout(Duration.ofSeconds(2))
            .build();
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        try {
          client.send(request, HttpResponse.BodyHandlers.discarding());
          return;
        } catch (IOException notYet) {
          java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted", e);
        }
      }
    }
    throw new IllegalStateException("an empty application did not start within two minutes");
  }

  private static void awaitEnd(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
