package org.dayanisma.notification.recipients.domain;

import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;

/** People's contacts, as far as membership published them. */
public interface Recipients {

  /** Empty while nothing was published, and after erasure. */
  Optional<Contact> contactOf(RecipientId recipient);

  /** Changes of the contact of which the person was not told yet; none after erasure. */
  List<ContactChange> changesToTell(RecipientId recipient);

  /**
   * Where the mail of a notice goes: to the address that is known, and the word of a changed
   * contact to the former one. Empty while there is none.
   */
  default Optional<String> addressFor(RecipientId recipient, NoticeType type, NoticeId notice) {
    if (type == NoticeType.CONTACT_CHANGED) {
      return changesToTell(recipient).stream()
          .filter(change -> change.isToldBy(notice, recipient))
          .findFirst()
          .map(ContactChange::formerEmail);
    }
    return contactOf(recipient).map(Contact::email);
  }
}
