package org.dayanisma.notification.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.domain.Contact;
import org.dayanisma.notification.domain.ContactChange;
import org.dayanisma.notification.domain.Deliveries;
import org.dayanisma.notification.domain.Inbox;
import org.dayanisma.notification.domain.RecipientId;
import org.dayanisma.notification.domain.Recipients;

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
