package org.dayanisma.membership.decision.application;

import java.util.UUID;

/** Where new identifiers come from. */
public interface Identifiers {

  /** Ascending in time; not for people, of whom an id must not even tell when they came. */
  UUID forThing();
}
