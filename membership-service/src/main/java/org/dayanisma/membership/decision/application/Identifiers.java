package org.dayanisma.membership.decision.application;

import java.util.UUID;

/** Where new identifiers come from. */
public interface Identifiers {

  /**
   * An id that ascends in time; not for people, because an id must not even tell when somebody
   * came.
   */
  UUID forThing();
}
