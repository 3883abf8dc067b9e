package org.dayanisma.notification.deliveries.domain;

/** Where a delivery stands. */
public enum DeliveryStatus {
  /** To be sent when due. */
  READY,

  /** No address is known yet; goes out when it comes. */
  WAITING_FOR_CONTACT,

  /** The recipient switched the channel off. */
  MUTED,

  /** What it would call to was over before it could go out. */
  CALLED_OFF,

  /** The first mail server took it. */
  DELIVERED,

  /** Will not be tried again. */
  FAILED;

  /** Whether nothing will happen to it any more. */
  public boolean isEnd() {
    return this == MUTED || this == CALLED_OFF || this == DELIVERED || this == FAILED;
  }
}
