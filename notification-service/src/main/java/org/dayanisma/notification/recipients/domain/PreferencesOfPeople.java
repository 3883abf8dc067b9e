package org.dayanisma.notification.recipients.domain;

import org.dayanisma.notification.notices.domain.RecipientId;

/** What people chose. */
public interface PreferencesOfPeople {

  /** {@link Preferences#untouched} while a person never chose, and after erasure. */
  Preferences of(RecipientId recipient);

  /**
   * Stores a choice.
   *
   * @param chosen with its own version, one more than that of the choice it replaces
   * @return false if another one has that version; nothing was stored
   */
  boolean save(Preferences chosen);
}
