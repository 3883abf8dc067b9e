package org.dayanisma.casework.cases.messaging;

import java.util.function.Function;
import org.dayanisma.casework.register.messaging.membership.MandateEndedV1;
import org.dayanisma.casework.register.messaging.membership.MandateStartedV1;
import org.dayanisma.casework.register.messaging.membership.MemberAdmittedV1;
import org.dayanisma.casework.register.messaging.membership.MemberErasedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.casework.register.messaging.membership.UnitMovedV1;
import org.dayanisma.casework.register.messaging.membership.UnitRegisteredV1;
import org.dayanisma.eventrelay.EventSubscription;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which events of membership-service are read from which topic, and how. Fields we do not know are
 * skipped.
 */
public final class MembershipSubscriptions {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private MembershipSubscriptions() {}

  /** Topic {@code membership.members}. */
  public static EventSubscription members(MembershipEventsConsumer consumer) {
    return EventSubscription.named("memberEvents")
        .on(
            MemberAdmittedV1.TYPE,
            event -> consumer.on(event.decode(as(MemberAdmittedV1.class)), event))
        .on(
            MemberServiceStatusChangedV1.TYPE,
            event -> consumer.on(event.decode(as(MemberServiceStatusChangedV1.class)), event))
        .onTakingAway(
            MemberErasedV1.TYPE,
            event -> consumer.on(event.decode(as(MemberErasedV1.class)), event))
        .build();
  }

  /** Topic {@code membership.mandates}. */
  public static EventSubscription mandates(MembershipEventsConsumer consumer) {
    return EventSubscription.named("mandateEvents")
        .on(
            MandateStartedV1.TYPE,
            event -> consumer.on(event.decode(as(MandateStartedV1.class)), event))
        .onTakingAway(
            MandateEndedV1.TYPE,
            event -> consumer.on(event.decode(as(MandateEndedV1.class)), event))
        .build();
  }

  /** Topic {@code membership.units}. */
  public static EventSubscription units(MembershipEventsConsumer consumer) {
    return EventSubscription.named("unitEvents")
        .on(
            UnitRegisteredV1.TYPE,
            event -> consumer.on(event.decode(as(UnitRegisteredV1.class)), event))
        .onTakingAway(
            UnitMovedV1.TYPE, event -> consumer.on(event.decode(as(UnitMovedV1.class)), event))
        .build();
  }

  static <T> Function<byte[], T> as(Class<T> type) {
    return json -> JSON.readValue(json, type);
  }
}
