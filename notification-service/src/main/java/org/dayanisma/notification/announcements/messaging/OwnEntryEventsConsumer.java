package org.dayanisma.notification.adapter.messaging;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.adapter.messaging.membership.OwnEntryChangedV1;
import org.dayanisma.notification.application.AnnounceOwnEntry;
import org.dayanisma.notification.application.AnnounceOwnEntryHandler;
import org.dayanisma.notification.domain.RecipientId;

/** What membership tells a member alone. */
public final class OwnEntryEventsConsumer {

  public static final String CHANGED = "org.dayanisma.membership.own-entry-changed.v1";

  private final EventBodies bodies = new EventBodies();
  private final AnnounceOwnEntryHandler announceOwnEntry;

  public OwnEntryEventsConsumer(AnnounceOwnEntryHandler announceOwnEntry) {
    this.announceOwnEntry = announceOwnEntry;
  }

  public void changed(IncomingEvent event) {
    OwnEntryChangedV1 changed = bodies.read(event, OwnEntryChangedV1.class);
    announceOwnEntry.handle(
        new AnnounceOwnEntry(
            event.id(), new RecipientId(changed.memberId().toString()), event.time()));
  }
}
