package org.dayanisma.campaign.campaigns.messaging;

import org.dayanisma.campaign.register.application.Projections;
import org.dayanisma.campaign.register.application.Projections.Standing;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.campaign.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.campaign.register.messaging.membership.MemberStandingV1;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import org.springframework.stereotype.Component;

/** Learns from membership-service which members there are. */
@Component
public class MembershipEventsConsumer {

  private final Projections projections;

  MembershipEventsConsumer(Projections projections) {
    this.projections = projections;
  }

  /** Reads {@code membership.members}. */
  public EventSubscription members() {
    return EventSubscription.named("membershipMembers")
        .on(MemberStandingV1.APPLIED, event -> onStanding(event, Standing.APPLIED))
        .on(MemberStandingV1.ADMITTED, event -> onStanding(event, Standing.ADMITTED))
        .on(MemberStandingV1.REFUSED, event -> onStanding(event, Standing.REFUSED))
        .onTakingAway(MemberStandingV1.ERASED, event -> onStanding(event, Standing.ERASED))
        .on(MemberServiceStatusChangedV1.TYPE, this::onServiceStatusChanged)
        .on(MemberServiceStatusChangedV1.CORRECTED, this::onServiceStatusChanged)
        .build();
  }

  private void onStanding(IncomingEvent event, Standing standing) {
    Told told =
        event.decode(data -> {
          var body = EventJson.parse(data, MemberStandingV1.class);
          return new Told(
              MemberId.of(body.memberId()), UnitPath.of(body.unitPath()), standing.name());
        });
    projections.standing(event, told.member(), told.unit(), standing);
  }

  private void onServiceStatusChanged(IncomingEvent event) {
    Told told =
        event.decode(data -> {
          var body = EventJson.parse(data, MemberServiceStatusChangedV1.class);
          return new Told(
              MemberId.of(body.memberId()), UnitPath.of(body.unitPath()), body.serviceStatus());
        });
    projections.serviceStatus(event, told.member(), told.unit(), told.status());
  }

  private record Told(MemberId member, UnitPath unit, String status) {}
}
