package org.dayanisma.notification.deliveries.domain;

import org.dayanisma.decisions.DerivedId;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.NoticeId;

/** Id of a delivery, computed from notice and channel. */
public record DeliveryId(String value) {

  public static DeliveryId of(NoticeId notice, Channel channel) {
    return new DeliveryId(DerivedId.of(notice.value(), channel.code()).toString());
  }
}
