package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dayanisma.notification.deliveries.application.DeliveryQueue;
import org.dayanisma.notification.deliveries.application.TellOfChangesHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.application.RecipientProjection;
import org.dayanisma.notification.recipients.application.RecordContact;
import org.springframework.stereotype.Service;

/**
 * Keeps contacts, tells people that theirs was changed, and lets go the deliveries that waited for
 * one. Those are found through the person's inbox, whose rows lead to the computed delivery ids, so
 * no list of waiting ones is kept.
 *
 * <p>The letting go is done even if the contact was seen before: the process may have died between
 * the two.
 */
@Service
public record RecordContactHandler(
    RecipientProjection recipients,
    TellOfChangesHandler tellOfChanges,
    Inbox inbox,
    Deliveries deliveries,
    DeliveryQueue queue,
    InstantSource clock) {

  private static final int PAGE = 200;

  public void handle(RecordContact command) {
    recipients.put(command.recipient(), command.contact(), command.cause());
    tellOfChanges.handle(command.recipient());
    if (command.contact().email() != null) {
      letGoWaiting(command.recipient());
    }
  }

  private void letGoWaiting(RecipientId recipient) {
    List<Row> page = inbox.newest(recipient, null, PAGE);
    while (!page.isEmpty()) {
      letGo(page);
      page = inbox.newest(recipient, page.getLast().place(), PAGE);
    }
  }

  private void letGo(List<Row> rows) {
    Instant now = clock.instant();
    List<DeliveryId> ids =
        rows.stream().map(row -> DeliveryId.of(row.notice().id(), Channel.EMAIL)).toList();
    for (Delivery delivery : deliveries.findAll(ids)) {
      var events = delivery.contactCame(now);
      if (!events.isEmpty() && deliveries.save(delivery, events)) {
        queue.offer(delivery.lane(), delivery.id());
      }
    }
  }
}
