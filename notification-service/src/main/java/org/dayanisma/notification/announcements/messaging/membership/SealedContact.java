package org.dayanisma.notification.announcements.messaging.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is inside the sealed payload. */
public record SealedContact(
    @Nullable String email, @Nullable String mobile, @Nullable List<String> languages) {

  @Override
  public String toString() {
    return "SealedContact[…]";
  }
}
