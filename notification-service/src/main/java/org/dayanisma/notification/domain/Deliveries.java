package org.dayanisma.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All deliveries. */
public interface Deliveries {

  /** Stores those that are not there yet. */
  void plan(List<Delivery> planned);

  /**
   * Takes a due delivery for one attempt: nobody else gets it before the claim runs out.
   *
   * @return empty if it is not due, or not to be sent
   */
  Optional<Delivery> claim(DeliveryId id, Instant now, Instant until);

  List<Delivery> findAll(Collection<DeliveryId> ids);

  /** Ids that are due, the longest waiting first. */
  List<DeliveryId> due(Lane lane, Instant now, int limit);

  /**
   * Stores what happened, and publishes the ends.
   *
   * @param events just decided on this delivery
   * @return false if it changed meanwhile; nothing was stored
   */
  boolean save(Delivery delivery, List<DeliveryEvent> events);
}
