package org.dayanisma.notification.notices.domain;

/** How soon a delivery must go out; each lane has a queue of its own, an earlier one goes first. */
public enum Lane {
  URGENT,
  NORMAL,
  BULK
}
