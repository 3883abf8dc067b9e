package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.campaigns.application.Launch.Launched;
import org.dayanisma.campaign.campaigns.application.Launch.WaitsForSecond;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignRefusal;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.campaigns.domain.LaunchLimits;
import org.dayanisma.campaign.campaigns.domain.LaunchRequest;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.campaigns.domain.Launcher;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Launches campaigns: a few a day alone, more with a second person, and never so many that the
 * members of a subtree are called more often than the limit says. The audience is called in the
 * background: the launch stands once it is stored, and a crash only delays the call.
 */
@Service
public record LaunchCampaignHandler(
    Campaigns campaigns,
    CampaignRights rights,
    KnownMembers members,
    LaunchBounds bounds,
    LaunchLimits limits,
    AudienceCalls calls,
    InstantSource clock) {

  /** Begins to call the audience of a launched campaign, without waiting for it. */
  @FunctionalInterface
  public interface AudienceCalls {
    void soon(CampaignId campaign);
  }

  /**
   * Launches it if the actor runs campaigns of the unit; whether the role allows it is the route's
   * policy.
   */
  public Outcome<Launch> handle(LaunchCampaign command) {
    Outcome<Launch> outcome = ConflictRetry.retry(() -> attempt(command));
    if (outcome instanceof Outcome.Accepted<Launch>(Launch.Launched _)) {
      calls.soon(command.campaign());
    }
    return outcome;
  }

  private Optional<Outcome<Launch>> attempt(LaunchCampaign command) {
    Campaign campaign =
        campaigns
            .find(command.campaign())
            .filter(c -> rights.mayRun(command.actor(), c.unit()))
            .orElse(null);
    if (campaign == null) {
      return Optional.of(Outcome.refused(Refusal.notFound()));
    }
    if (KeyedCommand.hasChanged(campaign.id().toString())) { // done before, and not answered
      return Optional.of(
          Outcome.accepted(
              campaign.launched() ? new Launched(campaign) : new WaitsForSecond(campaign)));
    }
    Launcher launcher = rights.launcher(command.actor());
    Instant now = clock.instant();
    LaunchRequest joined = joined(campaign, launcher, limits.dayOf(now));
    LaunchedBy by =
        joined == null ? LaunchedBy.alone(launcher) : LaunchedBy.second(launcher, joined);
    return switch (campaign.launch(now, by)) {
      case Outcome.Refused<List<CampaignEvent>>(Refusal refusal) ->
          Optional.of(Outcome.refused(refusal));
      case Outcome.Accepted<List<CampaignEvent>>(List<CampaignEvent> launched) -> {
        LocalDate day = limits.dayOf(now);
        if (joined == null && !takesPlace(campaign, launcher, day)) {
          yield ask(campaign, launcher, day);
        }
        yield mayCall(campaign, day)
            ? save(campaign, launched).map(Launched::new).map(Outcome::accepted)
            : Optional.of(Outcome.refused(calledEnough(limits.endOf(day))));
      }
    };
  }

  private static Refusal calledEnough(Instant again) {
    return Refusal.conflict(
        CampaignRefusal.CALLED_ENOUGH,
        "These members have been called as often as they may be today; more from "
            + again
            + " on.");
  }

  /** The request that they agree to, if there is one to which they are a second person. */
  private static @Nullable LaunchRequest joined(
      Campaign campaign, Launcher launcher, LocalDate day) {
    LaunchRequest asked = campaign.launchAsked();
    return asked != null && asked.mayBeJoinedBy(launcher, campaign.unit(), day) ? asked : null;
  }

  private boolean takesPlace(Campaign campaign, Launcher launcher, LocalDate day) {
    return bounds.takePlace(launcher.person(), day, campaign.id(), limits.alone());
  }

  /** From the unit itself upwards: whoever is refused has used up nothing of others. */
  private boolean mayCall(Campaign campaign, LocalDate day) {
    long people = members.countAdmittedWithin(campaign.unit().unit());
    return campaign.unit().units().reversed().stream()
        .allMatch(unit -> bounds.call(unit, day, campaign.id(), people, mostCalls(unit)));
  }

  private long mostCalls(UnitId unit) {
    return limits.mostCalls(members.countAdmittedWithin(unit));
  }

  private Optional<Outcome<Launch>> ask(Campaign campaign, Launcher launcher, LocalDate day) {
    List<CampaignEvent> asked =
        campaign.askForSecond(LaunchRequest.of(launcher, campaign.unit(), day));
    return asked.isEmpty()
        ? Optional.of(Outcome.accepted(new WaitsForSecond(campaign)))
        : save(campaign, asked).map(WaitsForSecond::new).map(Outcome::accepted);
  }

  private Optional<Campaign> save(Campaign campaign, List<CampaignEvent> events) {
    return campaigns.save(campaign, events)
        ? Optional.of(campaign.apply(events.getFirst()))
        : Optional.empty();
  }
}
