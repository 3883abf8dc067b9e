package org.dayanisma.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void percentilesAreOfTheNearestRank() {
    Latencies latencies =
        Latencies.of(LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());

    assertThat(latencies.p50()).isEqualTo(50);
    assertThat(latencies.p99()).isEqualTo(99);
    assertThat(Latencies.of(new long[] {7_000_000}).p99()).isEqualTo(7);
  }

  @Test
  void nothingMeasuredIsAnErrorAndNotAZero() {
    assertThatThrownBy(() -> Latencies.of(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTargetIsABoundFromTheRightSide() {
    assertThat(figure(40, 100, 0.35, true).meetsTarget()).isTrue();
    assertThat(figure(30, 100, 0.35, true).meetsTarget()).isFalse();
    assertThat(figure(120, 100, 1.3, false).meetsTarget()).isTrue();
    assertThat(figure(140, 100, 1.3, false).meetsTarget()).isFalse();
  }

  private static Results.Figure figure(
      double ours, double peer, double target, boolean higherIsBetter) {
    return new Results.Figure("B0", "a figure", "ms", ours, peer, target, higherIsBetter);
  }
}
