package org.dayanisma.notification.recipients.application;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Contact;
import org.dayanisma.notification.recipients.domain.ContactChange;

/** What membership published about a person; an older event never undoes a newer one. */
public interface RecipientProjection {

  /**
   * Keeps the contact. If it replaces one with another address or number, the former address is
   * kept with it, in the same write, until {@link #told}.
   */
  void put(RecipientId recipient, Contact contact, IncomingEvent cause);

  /** Forgets the former address of a change of which the person was told, or could not be. */
  void told(RecipientId recipient, ContactChange change);

  /** Erases a person: contact and preferences can never be read again, in any copy. */
  void forget(RecipientId recipient);
}
