package org.dayanisma.notification.recipients.domain;

import org.dayanisma.notification.notices.domain.RecipientId;

/** What people chose. */
public interface PreferencesOfPeople {

  /** {@link Preferences#untouched()} while a person never chose, and after erasure. */
  Preferences of(RecipientId recipient);

  /**
   * Stores a choice.
   *
   * @param chosen with the version it was decided on
   * @return false if that is not the current version; nothing was stored
   */
  boolean save(RecipientId recipient, Preferences chosen);
}
