package org.dayanisma.casework.cases.messaging;

import org.dayanisma.casework.register.messaging.membership.MandateEndedV1;
import org.dayanisma.casework.register.messaging.membership.MandateStartedV1;
import org.dayanisma.casework.register.messaging.membership.MemberAdmittedV1;
import org.dayanisma.casework.register.messaging.membership.MemberErasedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusCorrectedV1;
import org.dayanisma.eventrelay.EventSubscription;

/** Which events of membership-service are read from which topic, and what handles them. */
public final class MembershipSubscriptions {

  private MembershipSubscriptions() {}

  /** Topic {@code membership.members}. */
  public static EventSubscription members(MembershipEventsConsumer consumer) {
    return EventSubscription.named("memberEvents")
        .on(MemberAdmittedV1.TYPE, MemberAdmittedV1.class, consumer::on)
        .on(MemberServiceStatusChangedV1.TYPE, MemberServiceStatusChangedV1.class, consumer::on)
        .on(MemberServiceStatusCorrectedV1.TYPE, MemberServiceStatusCorrectedV1.class, consumer::on)
        .onTakingAway(MemberErasedV1.TYPE, MemberErasedV1.class, consumer::on)
        .build();
  }

  /** Topic {@code membership.mandates}. */
  public static EventSubscription mandates(MembershipEventsConsumer consumer) {
    return EventSubscription.named("mandateEvents")
        .on(MandateStartedV1.TYPE, MandateStartedV1.class, consumer::on)
        .onTakingAway(MandateEndedV1.TYPE, MandateEndedV1.class, consumer::on)
        .build();
  }
}
