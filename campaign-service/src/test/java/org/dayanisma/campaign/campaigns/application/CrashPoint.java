package org.dayanisma.campaign.campaigns.application;

import org.jspecify.annotations.Nullable;

/**
 * What can happen between any two steps of the stores: the process ends, so to speak, or somebody
 * else does something. Every write has a step before and one after it, every read one after it,
 * when what was read may already be old.
 */
public final class CrashPoint {

  public static final class Crashed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int left = Integer.MAX_VALUE;
  private @Nullable Runnable meanwhile;

  public void after(int steps) {
    left = steps;
  }

  public void never() {
    left = Integer.MAX_VALUE;
  }

  /** Does this at every step, but not within itself. */
  public void meanwhile(@Nullable Runnable work) {
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
