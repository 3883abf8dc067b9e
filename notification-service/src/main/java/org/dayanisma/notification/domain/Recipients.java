package org.dayanisma.notification.domain;

import java.util.Optional;

/** People's contacts, as far as membership published them. */
public interface Recipients {

  /** Empty while nothing was published, and after erasure. */
  Optional<Contact> contactOf(RecipientId recipient);
}
