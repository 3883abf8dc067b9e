package org.dayanisma.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * {@code ./dayanisma bench [gateway] [stopped] [relay] [latency] [protection] [path] [finds]
 * [start]}: runs the named benchmarks, or all, and prints the table.
 */
public final class Bench {
  private static final List<String> ALL =
      List.of("gateway", "stopped", "relay", "latency", "protection", "path", "finds", "start");

  private Bench() {}

  /**
   * Runs the benchmarks.
   *
   * @param args the product's folder, then names of benchmarks
   */
  public static void main(String[] args) {
    Path root = Path.of(args[0]);
    Set<String> names =
        args.length == 1
            ? Set.copyOf(ALL)
            : Set.of(args).stream()
                .filter(ALL::contains)
                .collect(java.util.stream.Collectors.toSet());
    if (names.isEmpty()) {
      System.err.println("Choose from " + ALL + ".");
      System.exit(2);
    }
    Results results = new Results();
    if (names.contains("gateway")) {
      new GatewayBench(root, results).run();
    }
    if (names.contains("stopped")) {
      new StoppedServiceBench(root, results).run();
    }
    if (names.contains("relay")) {
      new RelayDrainBench(results).run();
    }
    if (names.contains("latency")) {
      new RelayLatencyBench(results).run();
    }
    if (names.contains("protection")) {
      new ProtectionBench(root, results).run();
    }
    if (names.contains("path")) {
      new WholePathBench(root, results).run();
    }
    if (names.contains("finds")) {
      new FindsBench(results).run();
    }
    if (names.contains("start")) {
      new StartBench(root, results).run();
    }
    System.out.println(results.table());
    results.appendTo(root.resolve(".dayanisma/bench.jsonl"), Instant.now());
    System.exit(0);
  }
}
