package org.dayanisma.notification.domain;

import java.util.List;
import java.util.Optional;

/** People's contacts, as far as membership published them. */
public interface Recipients {

  /** Empty while nothing was published, and after erasure. */
  Optional<Contact> contactOf(RecipientId recipient);

  /** Changes of the contact of which the person was not told yet; none after erasure. */
  List<ContactChange> changesToTell(RecipientId recipient);

  /**
   * Where a delivery goes: to the address that is known, and the word of a changed contact to the
   * former one. Empty while there is none.
   */
  default Optional<String> addressFor(Delivery delivery) {
    if (delivery.type() == NoticeType.CONTACT_CHANGED) {
      return changesToTell(delivery.recipient()).stream()
          .filter(change -> change.isToldBy(delivery))
          .findFirst()
          .map(ContactChange::formerEmail);
    }
    return contactOf(delivery.recipient()).map(Contact::email);
  }
}
