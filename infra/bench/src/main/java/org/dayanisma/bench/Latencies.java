package org.dayanisma.bench;

import java.util.Arrays;

/** A set of latencies in nanoseconds; percentiles by nearest rank, shown in milliseconds. */
final class Latencies {
  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  static Latencies of(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("no latency was measured");
    }
    long[] copy = nanos.clone();
    Arrays.sort(copy);
    return new Latencies(copy);
  }

  /**
   * The latency that {@code percent} per cent of the measured ones do not exceed, in milliseconds.
   */
  double percentileMillis(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)] / 1e6;
  }

  double p50() {
    return percentileMillis(50);
  }

  double p99() {
    return percentileMillis(99);
  }
}
