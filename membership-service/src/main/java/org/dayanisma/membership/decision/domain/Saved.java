package org.dayanisma.membership.decision.domain;

/** What became of an attempt to save a changed aggregate. */
public enum Saved {
  SAVED,
  /** Somebody else was faster: reload and decide again. */
  CONFLICT,
  /** The causing event was already taken into account; nothing was changed. */
  ALREADY_SEEN
}
