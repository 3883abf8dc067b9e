package org.dayanisma.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Which parts run where, and how they are. */
public record StatusList(List<Line> lines) {

  /** One part; {@code pid} is {@code -} where no process of ours runs it. */
  public record Line(Part part, int port, String pid, String health) {

    boolean healthy() {
      return health.equals("healthy");
    }
  }

  /** Asks all parts at the same time. */
  public static StatusList of(Installation installation) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Line>> asked =
          Arrays.stream(Part.values())
              .map(part -> threads.submit(() -> line(installation, part)))
              .toList();
      return new StatusList(asked.stream().map(StatusList::answer).toList());
    }
  }

  public boolean allHealthy() {
    return lines.stream().allMatch(Line::healthy);
  }

  /** A table for people, easy to cut for programs. */
  public String text() {
    StringBuilder table =
        new StringBuilder(
            String.format(Locale.ROOT, "%-13s %5s %8s  %s%n", "PART", "PORT", "PID", "HEALTH"));
    for (Line line : lines) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-13s %5d %8s  %s%n",
              line.part().label(),
              line.port(),
              line.pid(),
              line.health()));
    }
    return table.toString();
  }

  private static Line line(Installation installation, Part part) {
    var process = RunRecord.processOf(installation, part);
    boolean external = installation.isExternal(part);
    String pid = process.map(handle -> Long.toString(handle.pid())).orElse("-");
    String health;
    if (process.isEmpty() && !external) {
      health = "stopped";
    } else {
      health = new PartHealth(installation).stateOf(part).words();
    }
    return new Line(part, installation.port(part), external ? "-" : pid, health);
  }

  private static Line answer(Future<Line> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof LocalProblem problem
          ? problem
          : new IllegalStateException("cannot tell how the platform is", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("cannot tell how the platform is", stopped);
    }
  }
}
