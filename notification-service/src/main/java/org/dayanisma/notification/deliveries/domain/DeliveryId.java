package org.dayanisma.notification.domain;

/** Id of a delivery, computed from notice and channel. */
public record DeliveryId(String value) {

  public static DeliveryId of(NoticeId notice, Channel channel) {
    return new DeliveryId(DerivedId.of(notice.value(), channel.code()));
  }
}
