package org.dayanisma.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What the bound does under ten times the load that can be served, simulated in virtual time: ten
 * workers of ten milliseconds each behind the door, so a thousand requests a second at most.
 */
class OverloadTest {

  private static final int WORKERS = 10;
  private static final double SERVICE_SECONDS = 0.010;
  private static final double CAPACITY = WORKERS / SERVICE_SECONDS;
  private static final double PATIENCE_SECONDS = 1;

  @Test
  void goodputStaysNearThePeakWhenTenTimesTooMuchComes() {
    Outcome overloaded = simulate(new InFlight(100, 25), 10 * CAPACITY, 0, 60);
    assertThat(overloaded.ordinaryInTime / 60.0).isGreaterThan(0.8 * CAPACITY);
  }

  @Test
  void withoutABoundNearlyNothingIsInTime() {
    Outcome overloaded = simulate(new InFlight(Integer.MAX_VALUE, 1), 10 * CAPACITY, 0, 60);
    assertThat(overloaded.ordinaryInTime / 60.0).isLessThan(0.2 * CAPACITY);
  }

  @Test
  void everythingUrgentGetsThrough() {
    Outcome overloaded = simulate(new InFlight(100, 25), 10 * CAPACITY, 50, 60);
    assertThat(overloaded.urgentShed).isZero();
    assertThat(overloaded.urgentLate).isZero();
    assertThat(overloaded.ordinaryInTime / 60.0).isGreaterThan(0.8 * CAPACITY);
  }

  @Test
  void isEmptyAgainAsSoonAsWhatWasLetInIsDone() {
    InFlight door = new InFlight(100, 25);
    Outcome overloaded = simulate(door, 10 * CAPACITY, 50, 60);
    assertThat(door.count()).isZero();
    assertThat(overloaded.lastDoneAt - 60).isLessThan(100 / CAPACITY + SERVICE_SECONDS);
  }

  @Test
  void letsInNoMoreThanTheBoundsWhoeverRacesForThem() throws Exception {
    InFlight door = new InFlight(10, 3);
    AtomicInteger ordinary = new AtomicInteger();
    AtomicInteger urgent = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(64);
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        boolean isUrgent = i % 2 == 0;
        all.add(
            threads.submit(() -> {
              together.await(10, TimeUnit.SECONDS);
              if (door.enter(isUrgent)) {
                (isUrgent ? urgent : ordinary).incrementAndGet();
              }
              return null;
            }));
      }
    }
    assertThat(all).allSatisfy(racer -> assertThat(racer.state()).isEqualTo(Future.State.SUCCESS));
    assertThat(ordinary.get()).isLessThanOrEqualTo(7);
    assertThat(ordinary.get() + urgent.get()).isEqualTo(10);
    assertThat(door.count()).isEqualTo(10);
    assertThat(door.enter(true)).isFalse();
    for (int i = 0; i < 10; i++) {
      door.leave();
    }
    assertThat(door.count()).isZero();
  }

  private static final class Outcome {
    long ordinaryInTime;
    long urgentShed;
    long urgentLate;
    double lastDoneAt;
  }

  /** Arrivals at random moments; first come, first served behind the door. */
  private static Outcome simulate(
      InFlight door, double ordinaryPerSecond, double urgentPerSecond, double seconds) {
    Random random = new Random(42);
    Outcome outcome = new Outcome();
    PriorityQueue<Double> freeAt = new PriorityQueue<>();
    for (int i = 0; i < WORKERS; i++) {
      freeAt.add(0.0);
    }
    PriorityQueue<Double> endings = new PriorityQueue<>();
    double rate = ordinaryPerSecond + urgentPerSecond;
    for (double now = next(random, rate); now < seconds; now += next(random, rate)) {
      while (!endings.isEmpty() && endings.peek() <= now) {
        endings.poll();
        door.leave();
      }
      boolean urgent = random.nextDouble() * rate < urgentPerSecond;
      if (door.enter(urgent)) {
        double done = Math.max(now, freeAt.remove()) + SERVICE_SECONDS;
        freeAt.add(done);
        endings.add(done);
        outcome.lastDoneAt = Math.max(outcome.lastDoneAt, done);
        boolean inTime = done - now <= PATIENCE_SECONDS;
        outcome.ordinaryInTime += !urgent && inTime ? 1 : 0;
        outcome.urgentLate += urgent && !inTime ? 1 : 0;
      } else if (urgent) {
        outcome.urgentShed++;
      }
    }
    while (endings.poll() != null) {
      door.leave();
    }
    return outcome;
  }

  private static double next(Random random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }
}
