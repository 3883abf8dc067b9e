package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * B1: a kilobyte fetched through the gateway, on an open route without a token and on a closed one
 * with token, limits and correlation; against nginx {@code proxy_pass} with kept connections to the
 * same backend. Driven by wrk, nginx, ours, ours, nginx; throughput with everything on one machine,
 * and CPU time of the proxy alone.
 */
final class GatewayBench {
  private static final int BACKEND = 18_201;
  private static final int PEER = 18_202;
  private static final int CONNECTIONS = 32;
  private static final int SECONDS = 10;
  private static final int WARM_UP_REQUESTS = 100_000;
  private static final int MOST_WARM_UPS = 12;
  private static final double PLAIN_TARGET = 0.30;
  private static final double FILTERED_TARGET = 0.20;
  private static final double MICROS = 1e6;
  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in ");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

  private final Path root;
  private final Results results;

  GatewayBench(Path root, Results results) {
    this.root = root;
    this.results = results;
  }

  private record Run(double perSecond, double cpuMicros) {
    static Run mean(Run one, Run other) {
      return new Run((one.perSecond + other.perSecond) / 2, (one.cpuMicros + other.cpuMicros) / 2);
    }
  }

  void run() {
    Map<String, Integer> services =
        Map.of(
            "membership",
            BACKEND,
            "casework",
            BACKEND,
            "notification",
            BACKEND,
            "campaign",
            BACKEND);
    try (Nginx backend = Nginx.serving(BACKEND);
        Nginx peer = Nginx.forwarding(PEER, BACKEND);
        LoneGateway gateway = LoneGateway.before(root, services)) {
      String open = "http://127.0.0.1:" + LoneGateway.PORT + LoneGateway.OPEN;
      String closed = "http://127.0.0.1:" + LoneGateway.PORT + "/api/units";
      String direct = "http://127.0.0.1:" + PEER + "/api/units";
      String token = gateway.token();
      warmUp(gateway.process(), open, null);
      warmUp(gateway.process(), closed, token);
      drive(peer.process(), direct, token, 2);

      Run peerBefore = drive(peer.process(), direct, token, SECONDS);
      Run plainBefore = drive(gateway.process(), open, null, SECONDS);
      Run fullBefore = drive(gateway.process(), closed, token, SECONDS);
      Run fullAfter = drive(gateway.process(), closed, token, SECONDS);
      Run plainAfter = drive(gateway.process(), open, null, SECONDS);
      Run peerAfter = drive(peer.process(), direct, token, SECONDS);
      Run peerMean = Run.mean(peerBefore, peerAfter);
      report("open route", Run.mean(plainBefore, plainAfter), peerMean, PLAIN_TARGET);
      report("token and limits", Run.mean(fullBefore, fullAfter), peerMean, FILTERED_TARGET);
      if (!backend.process().isAlive()) {
        throw new IllegalStateException("the backend did not last");
      }
    }
  }

  private void report(String what, Run ours, Run peer, double target) {
    results.add(
        new Results.Figure(
            "B1", what + ", requests", "1/s", ours.perSecond, peer.perSecond, target, true));
    results.add(
        new Results.Figure(
            "B1",
            what + ", CPU a request",
            "µs",
            ours.cpuMicros,
            peer.cpuMicros,
            1 / target,
            false));
  }

  /** Warms up until the compiler has compiled everything, or for two minutes. */
  private static void warmUp(ProcessHandle proxy, String url, @Nullable String token) {
    double done = 0;
    for (int i = 0; i < MOST_WARM_UPS && done < WARM_UP_REQUESTS; i++) {
      done += drive(proxy, url, token, SECONDS).perSecond() * SECONDS;
    }
  }

  private static Run drive(ProcessHandle proxy, String url, @Nullable String token, int seconds) {
    List<String> command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--timeout", "30s"));
    if (token != null) {
      command.addAll(List.of("-H", "Authorization: Bearer " + token));
    }
    command.add(url);
    double before = CpuTime.seconds(proxy);
    String said = output(command);
    double used = CpuTime.seconds(proxy) - before;
    if (said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IllegalStateException("not every request was answered well:\n" + said);
    }
    return new Run(number(RATE, said), used * MICROS / number(TOTAL, said));
  }

  private static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("wrk is needed: apt-get install wrk", e);
    }
  }

  private static double number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new IllegalStateException("wrk said something unknown:\n" + said);
    }
    return Double.parseDouble(found.group(1));
  }
}
