package org.dayanisma.eventrelay.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NudgeQueueTest {

  private final NudgeQueue queue = new NudgeQueue(2);

  @Test
  void givesAnAggregateToOneLaneAtATimeAndAgainWhenItWasWrittenMeanwhile() {
    queue.offer("a");
    assertThat(queue.take(10)).containsExactly("a");
    queue.offer("a");
    assertThat(queue.take(10)).isEmpty();
    assertThat(queue.takeFree(List.of("a", "b"))).containsExactly("b");
    assertThat(queue.canTake()).isFalse();
    queue.done(List.of("a"));
    assertThat(queue.canTake()).isTrue();
    assertThat(queue.take(10)).containsExactly("a");
  }

  @Test
  void isBounded() {
    assertThat(queue.offer("a")).isTrue();
    assertThat(queue.offer("b")).isTrue();
    assertThat(queue.offer("c")).isFalse();
    assertThat(queue.offer("a")).as("waits already").isTrue();
    assertThat(queue.take(1)).containsExactly("a");
  }
}
