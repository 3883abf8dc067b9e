package org.dayanisma.campaign.application;

/**
 * Ends the process, so to speak, at the n-th step of the stores; every write has a step before and
 * one after it.
 */
final class CrashPoint {

  static final class Crashed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int left = Integer.MAX_VALUE;

  void after(int steps) {
    left = steps;
  }

  void never() {
    left = Integer.MAX_VALUE;
  }

  void step() {
    if (left-- <= 0) {
      throw new Crashed();
    }
  }
}
