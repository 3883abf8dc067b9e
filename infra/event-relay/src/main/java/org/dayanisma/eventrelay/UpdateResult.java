package org.dayanisma.eventrelay;

/** What became of a change. */
public enum UpdateResult {
  /** Stored, and its events will be published. */
  UPDATED,
  /**
   * Somebody else was faster, or the aggregate is gone: load and decide again. Nothing was stored.
   */
  CONFLICT,
  /** The causing event had been applied before. Nothing was stored. */
  ALREADY_SEEN
}
