package org.dayanisma.notification.deliveries.messaging.published;

import java.time.Instant;

/** A notice could not be delivered on a channel, and will not be tried again. */
public record NotificationFailedV1(String deliveryId, String channel, String reason, Instant at) {

  public static final String TYPE = "org.dayanisma.notification.notification-failed.v1";
}
