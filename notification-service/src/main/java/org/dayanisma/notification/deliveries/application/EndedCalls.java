package org.dayanisma.notification.deliveries.application;

import java.util.List;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.EndedCampaigns;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.springframework.stereotype.Component;

/**
 * Whether a delivery would call somebody to what is over. It is asked at each attempt, however long
 * the delivery has waited and for what: a contact, a mail server or its turn.
 */
@Component
public record EndedCalls(Inbox inbox, EndedCampaigns ended) {

  boolean isOver(Delivery delivery) {
    return delivery.type() == NoticeType.CAMPAIGN_LAUNCHED
        && inbox
            .find(delivery.notice())
            .flatMap(Notice::calledTo)
            .filter(campaign -> !ended.among(List.of(campaign)).isEmpty())
            .isPresent();
  }
}
