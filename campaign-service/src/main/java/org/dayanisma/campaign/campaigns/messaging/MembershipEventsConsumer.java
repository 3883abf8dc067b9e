package org.dayanisma.campaign.campaigns.messaging;

import java.util.List;
import org.dayanisma.campaign.campaigns.application.CampaignRelocation;
import org.dayanisma.campaign.register.application.Projections;
import org.dayanisma.campaign.register.application.Projections.Standing;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.campaign.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.campaign.register.messaging.membership.MemberStandingV1;
import org.dayanisma.campaign.register.messaging.membership.UnitMovedV1;
import org.dayanisma.campaign.register.messaging.membership.UnitRegisteredV1;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import org.springframework.stereotype.Component;

/** Learns from membership-service which units and members there are. */
@Component
public class MembershipEventsConsumer {

  private final Projections projections;
  private final CampaignRelocation relocation;

  MembershipEventsConsumer(Projections projections, CampaignRelocation relocation) {
    this.projections = projections;
    this.relocation = relocation;
  }

  /** Reads {@code membership.units}. */
  public EventSubscription units() {
    return EventSubscription.named("membershipUnits")
        .on(UnitRegisteredV1.TYPE, this::onUnitRegistered)
        .onTakingAway(UnitMovedV1.TYPE, this::onUnitMoved)
        .build();
  }

  /** Reads {@code membership.members}. */
  public EventSubscription members() {
    return EventSubscription.named("membershipMembers")
        .on(MemberStandingV1.APPLIED, event -> onStanding(event, Standing.APPLIED))
        .on(MemberStandingV1.ADMITTED, event -> onStanding(event, Standing.ADMITTED))
        .on(MemberStandingV1.REFUSED, event -> onStanding(event, Standing.REFUSED))
        .onTakingAway(MemberStandingV1.ERASED, event -> onStanding(event, Standing.ERASED))
        .on(MemberServiceStatusChangedV1.TYPE, this::onServiceStatusChanged)
        .build();
  }

  private void onUnitRegistered(IncomingEvent event) {
    UnitPath unit =
        event.decode(data -> path(EventJson.parse(data, UnitRegisteredV1.class).unitPath()));
    projections.unit(event, unit);
  }

  private void onUnitMoved(IncomingEvent event) {
    UnitPath unit = event.decode(data -> path(EventJson.parse(data, UnitMovedV1.class).unitPath()));
    projections.unitMoved(event, unit);
    relocation.unitMoved(unit.unit());
  }

  private void onStanding(IncomingEvent event, Standing standing) {
    Told told =
        event.decode(data -> {
          var body = EventJson.parse(data, MemberStandingV1.class);
          return new Told(MemberId.of(body.memberId()), path(body.unitPath()), standing.name());
        });
    projections.standing(event, told.member(), told.unit(), standing);
  }

  private void onServiceStatusChanged(IncomingEvent event) {
    Told told =
        event.decode(data -> {
          var body = EventJson.parse(data, MemberServiceStatusChangedV1.class);
          return new Told(
              MemberId.of(body.memberId()), path(body.unitPath()), body.serviceStatus());
        });
    projections.serviceStatus(event, told.member(), told.unit(), told.status());
  }

  private static UnitPath path(List<String> ids) {
    return new UnitPath(ids.stream().map(UnitId::of).toList());
  }

  private record Told(MemberId member, UnitPath unit, String status) {}
}
