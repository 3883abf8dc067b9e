package org.dayanisma.eventrelay.autoconfigure;

import java.util.function.Predicate;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.kafka.CloudEventHeaders;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Which types of events take access away from somebody, as the subscriptions say. Of a type that
 * cannot be read, nobody knows: it counts as one.
 */
final class TakingAway {

  private TakingAway() {}

  /** Asks the subscriptions when it is asked: they are made later than what counts them. */
  static Predicate<String> by(ObjectProvider<EventSubscription> subscriptions) {
    return type ->
        type.equals(CloudEventHeaders.UNKNOWN_TYPE)
            || subscriptions.stream().anyMatch(one -> one.takesAway(type));
  }
}
