package org.dayanisma.notification.deliveries.application;

import java.time.Instant;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.notices.domain.Lane;

/**
 * Wakes the workers. A hint, not a promise: what is lost here, because the process dies or the
 * queue is full, is found in the store by the sweep.
 */
public interface DeliveryQueue {

  void offer(Lane lane, DeliveryId id);

  void offerAt(Lane lane, DeliveryId id, Instant due);
}
