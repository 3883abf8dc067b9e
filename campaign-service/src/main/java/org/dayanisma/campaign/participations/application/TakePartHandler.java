package org.dayanisma.campaign.participations.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.campaigns.application.CampaignRights;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.ParticipationRefusal;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Records what members do, each action of a member in a campaign once. The answer says that it is
 * stored; it is counted before the answer as a rule, and soon after it when the counters are out of
 * reach. A campaign that ends at the very moment of a signature may still get that signature.
 */
@Service
public record TakePartHandler(
    Campaigns campaigns,
    CampaignRights rights,
    ParticipationIds ids,
    Participations participations,
    CountParticipationsHandler counting,
    InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(TakePartHandler.class);

  /** Takes the action for the member, or says why not. */
  public Outcome<TakenPart> handle(TakePart command) {
    Campaign campaign = campaigns.find(command.campaign()).map(Versioned::value).orElse(null);
    String member = command.actor().memberId();
    if (campaign == null || member == null || !rights.isFor(command.actor(), campaign)) {
      return Outcome.refused(Refusal.notFound());
    }
    if (!rights.isCalled(command.actor(), campaign)) {
      return Outcome.refused(Refusal.conflict(ParticipationRefusal.NOT_CALLED));
    }
    if (campaign.status() != CampaignStatus.RUNNING) {
      return Outcome.refused(
          Refusal.conflict(
              ParticipationRefusal.WRONG_STATUS,
              "The campaign is " + campaign.status() + "; nobody can take part now."));
    }
    if (!campaign.kind().asksFor(command.action())) {
      return Outcome.refused(Refusal.invalid("/action", ParticipationRefusal.NOT_ASKED_FOR));
    }
    ParticipationId id = ids.of(campaign.id(), MemberId.of(member));
    TakenPart taken = ConflictRetry.retry(() -> attempt(id, campaign.id(), command.action()));
    if (!taken.repeated()) {
      countNow(campaign.id(), id);
    }
    return Outcome.accepted(taken);
  }

  private Optional<TakenPart> attempt(ParticipationId id, CampaignId campaign, Action action) {
    Optional<Participation> before = participations.find(id);
    Optional<Participation.Taken> earlier = before.flatMap(p -> p.find(action));
    if (earlier.isPresent()) {
      // Repeated by another request; this one, if it was cut off, has its first answer coming.
      return Optional.of(new TakenPart(id, earlier.get(), !KeyedCommand.hasChanged(id.toString())));
    }
    var now = new Participation.Taken(action, clock.instant());
    Participation after =
        before.map(p -> p.with(now)).orElseGet(() -> Participation.begin(id, campaign, now));
    return participations.save(after)
        ? Optional.of(new TakenPart(id, now, false))
        : Optional.empty();
  }

  /**
   * The action is stored whatever happens here, so it must not look failed; the sweep counts what
   * is left.
   */
  private void countNow(CampaignId campaign, ParticipationId id) {
    try {
      counting.handle(campaign, List.of(id));
    } catch (RuntimeException later) {
      LOG.warn("A participation is stored but not counted yet: {}", later.getClass().getName());
    }
  }
}
