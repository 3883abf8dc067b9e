package org.dayanisma.membership.application;

import java.util.UUID;

/** Where new identifiers come from. */
public interface Identifiers {

  /** For people: entirely random, so that it does not even tell when they came. */
  UUID forPerson();

  /** For everything else: ascending in time. */
  UUID forThing();
}
