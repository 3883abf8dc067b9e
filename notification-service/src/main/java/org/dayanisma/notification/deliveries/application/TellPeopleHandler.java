package org.dayanisma.notification.deliveries.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.Notice;
import org.springframework.stereotype.Service;

/**
 * Puts notices into inboxes and plans their deliveries.
 *
 * <p>Row first, delivery second, queue last, every id computed: interrupted anywhere, the event
 * comes again and the rest is made up. Whether a contact is known does not matter here; the worker
 * that sends finds out.
 */
@Service
public record TellPeopleHandler(
    Inbox inbox, Deliveries deliveries, DeliveryQueue queue, InstantSource clock) {

  public void handle(TellPeople command) {
    List<Notice> notices = command.notices();
    if (notices.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    inbox.add(notices);
    List<Delivery> planned =
        notices.stream().map(notice -> Delivery.planned(notice, Channel.EMAIL, now)).toList();
    deliveries.plan(planned);
    planned.forEach(delivery -> queue.offer(delivery.lane(), delivery.id()));
  }
}
