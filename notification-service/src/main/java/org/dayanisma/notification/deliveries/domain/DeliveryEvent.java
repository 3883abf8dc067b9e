package org.dayanisma.notification.deliveries.domain;

import java.time.Instant;

/** What happens to a delivery. Only the two ends are published. */
public sealed interface DeliveryEvent {

  Instant at();

  /** The address was not known when it should have gone out. */
  record WaitsForContact(Instant at) implements DeliveryEvent {}

  /** The address it waited for came. */
  record ContactCame(Instant at) implements DeliveryEvent {}

  /** The recipient does not want it on this channel. */
  record Muted(Instant at) implements DeliveryEvent {}

  /** What it would call to was over before it could go out. */
  record CalledOff(Instant at) implements DeliveryEvent {}

  /** An attempt failed and will be repeated. */
  record Postponed(Instant at, FailureReason reason, Instant dueAt) implements DeliveryEvent {}

  /**
   * The first mail server took it.
   *
   * @param wording which text: channel, type, language and version of the template
   */
  record Delivered(Instant at, String wording) implements DeliveryEvent {}

  /** It will not be tried again. */
  record Failed(Instant at, FailureReason reason) implements DeliveryEvent {}
}
