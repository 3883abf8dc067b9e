package org.dayanisma.eventrelay;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Loads, decides and stores again while others are faster; a bounded number of times. */
public final class ConflictRetry {

  private static final int ATTEMPTS = 30;
  private static final long LONGEST_PAUSE_MICROS = 60_000;

  private ConflictRetry() {}

  /**
   * Repeats the attempt until it has a result.
   *
   * @param attempt one load-decide-store; empty means that the store answered {@link
   *     UpdateResult#CONFLICT}
   * @throws OptimisticLockingFailureException after thirty conflicts, which is a second or two
   */
  public static <T> T retry(Supplier<Optional<T>> attempt) {
    return retry(Optional.empty(), Optional::empty, _ -> attempt.get());
  }

  /**
   * The same, if the thing to decide on has been loaded already: it is loaded anew only after a
   * conflict.
   *
   * @param loaded the thing on which the first attempt decides
   * @param load loads it for each further attempt
   * @param attempt one decide-store
   */
  public static <S, T> T retry(S loaded, Supplier<S> load, Function<S, Optional<T>> attempt) {
    for (int n = 1; n <= ATTEMPTS; n++) {
      Optional<T> result = attempt.apply(n == 1 ? loaded : load.get());
      if (result.isPresent()) {
        return result.get();
      }
      pause(n);
    }
    throw new OptimisticLockingFailureException(
        "The aggregate kept changing; gave up after " + ATTEMPTS + " attempts");
  }

  /** A random pause that doubles, so that writers who met once do not meet again in step. */
  private static void pause(int attempt) {
    long bound = Math.min(LONGEST_PAUSE_MICROS, 200L << Math.min(attempt, 10));
    LockSupport.parkNanos(
        TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(bound)));
  }
}
