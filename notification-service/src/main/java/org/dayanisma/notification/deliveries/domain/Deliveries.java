package org.dayanisma.notification.deliveries.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.notices.domain.Lane;
import org.jspecify.annotations.Nullable;

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

  /**
   * Deliveries that are due, the longest waiting first.
   *
   * @param after only those behind this one; null for the first piece
   */
  List<Due> due(Lane lane, Instant now, @Nullable Due after, int limit);

  /** A delivery that is due, and since when. */
  record Due(DeliveryId id, Instant dueAt) {}

  /**
   * Stores what happened, and publishes the ends.
   *
   * @param before the delivery as it was read
   * @param events decided on it
   * @return false if it changed meanwhile; nothing was stored
   */
  boolean save(Delivery before, List<DeliveryEvent> events);
}
