package org.dayanisma.eventrelay.autoconfigure;

import java.util.function.Predicate;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.kafka.CloudEventHeaders;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Which types of events take access away from somebody, according to the subscriptions. A type that
 * cannot be read may be one, so it counts as one.
 */
final class TakingAway {

  private TakingAway() {}

  /**
   * Asks the subscriptions only when it is asked itself, because they are made later than the
   * meters.
   */
  static Predicate<String> by(ObjectProvider<EventSubscription> subscriptions) {
    return type ->
        type.equals(CloudEventHeaders.UNKNOWN_TYPE)
            || subscriptions.stream().anyMatch(one -> one.takesAway(type));
  }
}
