package org.dayanisma.notification.announcements.messaging;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.AnnounceOwnEntry;
import org.dayanisma.notification.announcements.application.AnnounceOwnEntryHandler;
import org.dayanisma.notification.announcements.messaging.membership.OwnEntryChangedV1;
import org.dayanisma.notification.notices.domain.RecipientId;

/** What membership tells a member alone. */
public final class OwnEntryEventsConsumer {

  public static final String CHANGED = "org.dayanisma.membership.own-entry-changed.v1";

  private final AnnounceOwnEntryHandler announceOwnEntry;

  public OwnEntryEventsConsumer(AnnounceOwnEntryHandler announceOwnEntry) {
    this.announceOwnEntry = announceOwnEntry;
  }

  public void changed(OwnEntryChangedV1 changed, IncomingEvent event) {
    announceOwnEntry.handle(
        new AnnounceOwnEntry(
            event.id(), new RecipientId(changed.memberId().toString()), event.time()));
  }
}
