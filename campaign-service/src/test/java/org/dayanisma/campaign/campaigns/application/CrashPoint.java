package org.dayanisma.campaign.application;

import org.jspecify.annotations.Nullable;

/**
 * What can happen between any two steps of the stores: the process ends, so to speak, or somebody
 * else does something. Every write has a step before and one after it, every read one after it,
 * when what was read may already be old.
 */
final class CrashPoint {

  static final class Crashed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int left = Integer.MAX_VALUE;
  private @Nullable Runnable meanwhile;

  void after(int steps) {
    left = steps;
  }

  void never() {
    left = Integer.MAX_VALUE;
  }

  /** Does this at every step, but not within itself. */
  void meanwhile(@Nullable Runnable work) {
    meanwhile = work;
  }

  void step() {
    Runnable work = meanwhile;
    if (work != null) {
      meanwhile = null;
      work.run();
      meanwhile = work;
    }
    if (left-- <= 0) {
      throw new Crashed();
    }
  }

  <T> T read(T value) {
    step();
    return value;
  }
}
