package org.dayanisma.notification.deliveries.messaging;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.notification.deliveries.application.DeliveryPublisher;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.messaging.published.NotificationDeliveredV1;
import org.dayanisma.notification.deliveries.messaging.published.NotificationFailedV1;
import org.springframework.stereotype.Component;

/**
 * Publishes the ends of deliveries. Neither the person nor the notice is named: only this service
 * knows what a delivery id stands for.
 */
@Component
public final class DeliveryEventMapper implements DeliveryPublisher {

  public static final String TOPIC = "notification.deliveries";

  @Override
  public List<OutgoingEvent> published(Delivery delivery, List<DeliveryEvent> events) {
    List<OutgoingEvent> published = new ArrayList<>();
    long sequence = delivery.version() - events.size();
    String id = delivery.id().value();
    String channel = delivery.channel().name();
    for (DeliveryEvent event : events) {
      sequence++;
      switch (event) {
        case DeliveryEvent.Delivered delivered ->
            published.add(
                outgoing(
                    sequence,
                    NotificationDeliveredV1.TYPE,
                    new NotificationDeliveredV1(id, channel, delivered.at())));
        case DeliveryEvent.Failed failed ->
            published.add(
                outgoing(
                    sequence,
                    NotificationFailedV1.TYPE,
                    new NotificationFailedV1(id, channel, failed.reason().name(), failed.at())));
        case DeliveryEvent.WaitsForContact internal -> {}
        case DeliveryEvent.ContactCame internal -> {}
        case DeliveryEvent.Muted internal -> {}
        case DeliveryEvent.CalledOff internal -> {}
        case DeliveryEvent.Postponed internal -> {}
      }
    }
    return published;
  }

  private OutgoingEvent outgoing(long sequence, String type, Record body) {
    return new OutgoingEvent(sequence, TOPIC, type, EventJson.write(body), false);
  }
}
