package org.dayanisma.notification.application;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.domain.Contact;
import org.dayanisma.notification.domain.RecipientId;

/** What membership published about a person; an older event never undoes a newer one. */
public interface RecipientProjection {

  void put(RecipientId recipient, Contact contact, IncomingEvent cause);

  /** Erases a person: contact and preferences can never be read again, in any copy. */
  void forget(RecipientId recipient);
}
