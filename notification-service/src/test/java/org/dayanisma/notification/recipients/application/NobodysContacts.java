package org.dayanisma.notification.recipients.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.deliveries.application.TellOfChangesHandler;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Contact;
import org.dayanisma.notification.recipients.domain.ContactChange;
import org.dayanisma.notification.recipients.domain.Recipients;

/** Nobody's contact is known, and none has changed. */
public final class NobodysContacts implements Recipients, RecipientProjection {

  /** What tells people of changes has nothing to tell. */
  public static TellOfChangesHandler nothingToTell(
      Inbox inbox, Deliveries deliveries, TellPeopleHandler tellPeople) {
    var nobody = new NobodysContacts();
    return new TellOfChangesHandler(nobody, nobody, tellPeople, inbox, deliveries);
  }

  @Override
  public Optional<Contact> contactOf(RecipientId recipient) {
    return Optional.empty();
  }

  @Override
  public List<ContactChange> changesToTell(RecipientId recipient) {
    return List.of();
  }

  @Override
  public void put(RecipientId recipient, Contact contact, IncomingEvent cause) {}

  @Override
  public void told(RecipientId recipient, ContactChange change) {}

  @Override
  public void forget(RecipientId recipient) {}
}
