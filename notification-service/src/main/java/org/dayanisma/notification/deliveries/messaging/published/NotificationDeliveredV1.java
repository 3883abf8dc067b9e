package org.dayanisma.notification.deliveries.messaging.published;

import java.time.Instant;

/** A notice left on a channel. */
public record NotificationDeliveredV1(String deliveryId, String channel, Instant at) {

  public static final String TYPE = "org.dayanisma.notification.notification-delivered.v1";
}
