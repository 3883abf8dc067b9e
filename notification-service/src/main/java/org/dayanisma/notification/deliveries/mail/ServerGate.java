package org.dayanisma.notification.deliveries.mail;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the workers from running against a mail server that is not there: closed after a failure,
 * for a doubling time, until one of them gets an answer.
 */
final class ServerGate {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int MOST_DOUBLINGS = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private long closedUntil = System.nanoTime();
  private int failures;

  void failed() {
    lock.lock();
    try {
      if (closedUntil - System.nanoTime() > 0) {
        return; // a colleague has already said so
      }
      Duration pause = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
      failures++;
      closedUntil = System.nanoTime() + (pause.compareTo(LONGEST) < 0 ? pause : LONGEST).toNanos();
    } finally {
      lock.unlock();
    }
  }

  void answered() {
    lock.lock();
    try {
      failures = 0;
      closedUntil = System.nanoTime();
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void awaitOpen() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = closedUntil - System.nanoTime();
      while (nanos > 0) {
        opened.awaitNanos(nanos);
        nanos = closedUntil - System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }
}
