package org.dayanisma.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code ./dayanisma bench [gateway] [stopped] [relay] [latency] [protection] [path] [finds]
 * [start]}: runs the named benchmarks, or all, and prints the table.
 */
public final class Bench {
  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

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
    List<String> failed =
        ALL.stream()
            .filter(names::contains)
            .filter(name -> !succeeds(name, root, results))
            .toList();
    System.out.println(results.table());
    results.appendTo(root.resolve(".dayanisma/bench.jsonl"), Instant.now());
    System.exit(failed.isEmpty() ? 0 : 1);
  }

  /** One that fails keeps neither the others nor what they have measured. */
  private static boolean succeeds(String name, Path root, Results results) {
    try {
      run(name, root, results);
      return true;
    } catch (RuntimeException broken) {
      LOG.error("The benchmark {} failed", name, broken);
      return false;
    }
  }

  private static void run(String name, Path root, Results results) {
    switch (name) {
      case "gateway" -> new GatewayBench(root, results).run();
      case "stopped" -> new StoppedServiceBench(root, results).run();
      case "relay" -> new RelayDrainBench(results).run();
      case "latency" -> new RelayLatencyBench(results).run();
      case "protection" -> new ProtectionBench(root, results).run();
      case "path" -> new WholePathBench(root, results).run();
      case "finds" -> new FindsBench(results).run();
      case "start" -> new StartBench(root, results).run();
      default -> throw new IllegalArgumentException(name);
    }
  }
}
