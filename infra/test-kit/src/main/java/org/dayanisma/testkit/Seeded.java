package org.dayanisma.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Many generated cases from one seed: a property test without a framework.
 *
 * <p>The same seed gives the same cases everywhere. A failure names the case, which can then be run
 * alone with {@link #replay}.
 */
public final class Seeded {
  private Seeded() {}

  /** One property, checked on one generated case. */
  @FunctionalInterface
  public interface Property {
    /**
     * Generates a case from the given randomness and checks it; throws when the property does not
     * hold.
     */
    void check(RandomGenerator random) throws Exception;
  }

  /**
   * Checks a property on cases 0 to {@code cases - 1}.
   *
   * @param seed chosen once and written into the test
   * @param cases how many; a few hundred take milliseconds in a domain test
   */
  public static void random(long seed, int cases, Property property) {
    for (int number = 0; number < cases; number++) {
      replay(seed, number, property);
    }
  }

  /** Checks a property on one case, the one that a failure has named. */
  public static void replay(long seed, int number, Property property) {
    try {
      property.check(new SplittableRandom(seed * 1_000_003L + number));
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "case %d of seed %d: %s; run it alone with Seeded.replay(%dL, %d, …)"
              .formatted(number, seed, e.getMessage(), seed, number),
          e);
    }
  }
}
