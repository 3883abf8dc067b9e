package org.dayanisma.notification.deliveries.application;

import java.util.List;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.application.RecipientProjection;
import org.dayanisma.notification.recipients.domain.ContactChange;
import org.dayanisma.notification.recipients.domain.Recipients;
import org.springframework.stereotype.Service;

/**
 * Tells people that their contact was changed: a row of their inbox, and a mail to the address they
 * had before, if there was one.
 *
 * <p>The former address is kept from the write that replaced it until the mail has come to its end.
 * Interrupted anywhere, the event comes again and the rest is made up; seen again later, it finds
 * nothing left to tell.
 */
@Service
public record TellOfChangesHandler(
    Recipients recipients,
    RecipientProjection projection,
    TellPeopleHandler tellPeople,
    Inbox inbox,
    Deliveries deliveries) {

  public void handle(RecipientId recipient) {
    recipients.changesToTell(recipient).forEach(change -> tell(recipient, change));
  }

  private void tell(RecipientId recipient, ContactChange change) {
    Notice notice = change.notice(recipient);
    if (change.formerEmail() == null) {
      inbox.add(List.of(notice));
      projection.told(recipient, change);
    } else if (hasEnded(notice)) {
      projection.told(recipient, change);
    } else {
      tellPeople.handle(new TellPeople(List.of(notice)));
    }
  }

  private boolean hasEnded(Notice notice) {
    return deliveries.findAll(List.of(DeliveryId.of(notice.id(), Channel.EMAIL))).stream()
        .map(Delivery::status)
        .anyMatch(status -> status.isEnd());
  }
}
