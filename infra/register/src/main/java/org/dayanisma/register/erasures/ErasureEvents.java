package org.dayanisma.register.erasures;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Reads {@code membership.members}. The envelope alone names the member, so an erasure is never put
 * aside before it is done.
 */
public final class ErasureEvents {

  private ErasureEvents() {}

  public static EventSubscription subscription(String name, Erasing erasing) {
    return EventSubscription.named(name)
        .onTakingAway(
            "org.dayanisma.membership.member-erased.v1",
            event -> erased(event, erasing),
            event -> erased(event, erasing))
        .build();
  }

  private static void erased(IncomingEvent event, Erasing erasing) {
    erasing.erased(event.subject());
  }
}
