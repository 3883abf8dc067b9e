package org.dayanisma.notification.deliveries.application;

import java.util.List;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;

/** Says which events of a delivery others get to see, and in which form. */
public interface DeliveryPublisher {

  /**
   * @param delivery after the events
   * @param events the last that happened to it
   */
  List<OutgoingEvent> published(Delivery delivery, List<DeliveryEvent> events);
}
