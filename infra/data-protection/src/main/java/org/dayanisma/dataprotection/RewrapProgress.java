package org.dayanisma.dataprotection;

/**
 * How far the re-wrapping is.
 *
 * @param state of the last run in this instance
 * @param keyVersion the version of the key-encryption key that wraps now
 * @param rewrapped subjects done in the last run
 * @param refused subjects whose stored keys are damaged; they were left as they are
 * @param remaining subjects that still depend on an older version, whoever works on them
 */
public record RewrapProgress(
    State state, String keyVersion, long rewrapped, long refused, long remaining) {

  /** How the last run ended. */
  public enum State {
    /** None has been started yet. */
    IDLE,
    RUNNING,
    DONE,
    /** Ended early, for example because the vault went away; start it again. */
    INTERRUPTED
  }
}
