package org.dayanisma.notification.recipients.domain;

import java.util.List;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.notification.notices.domain.RecipientId;

/** What people chose. */
public interface PreferencesOfPeople {

  /** {@link Preferences#untouched} while a person never chose, and after erasure. */
  default Preferences of(RecipientId recipient) {
    return present(recipient).value();
  }

  /** The same with the number of choices so far, which is 0 for those that are untouched. */
  Versioned<Preferences> present(RecipientId recipient);

  /**
   * Stores the choice that these events make.
   *
   * @param before on which they were decided
   * @return false if somebody else was faster, and nothing is stored then
   */
  boolean save(Versioned<Preferences> before, List<PreferencesChosen> events);
}
