package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignRefusal;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.campaigns.domain.LaunchLimits;
import org.dayanisma.campaign.campaigns.domain.LaunchRequest;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.campaigns.domain.Launcher;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Launches campaigns: a few a day alone, more with a second person, and never so many that the
 * members of a subtree are called more often than the limit says. The audience is called in the
 * background: the launch stands once it is stored, and a crash only delays the call.
 */
@Service
public record LaunchCampaignHandler(
    CampaignDecisions campaigns,
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

  /** Launches it, or asks for a second person. */
  public Outcome<Launch> handle(LaunchCampaign command) {
    Launcher launcher = rights.launcher(command.asked().actor());
    Outcome<Launch> outcome =
        campaigns
            .on(command.asked(), command.campaign())
            .decide(campaign -> launch(campaign, launcher, clock.instant()))
            .map(Launch::of);
    if (outcome instanceof Outcome.Accepted<Launch>(Launch.Launched _)) {
      calls.soon(command.campaign());
    }
    return outcome;
  }

  private Outcome<List<CampaignEvent>> launch(Campaign campaign, Launcher launcher, Instant now) {
    LocalDate day = limits.dayOf(now);
    LaunchRequest joined = joined(campaign, launcher, day);
    LaunchedBy by =
        joined == null ? LaunchedBy.alone(launcher) : LaunchedBy.second(launcher, joined);
    return campaign
        .launch(now, by)
        .then(launched -> {
          if (joined == null && !takesPlace(campaign, launcher, day)) {
            return campaign.askForSecond(LaunchRequest.of(launcher, campaign.unit(), day));
          }
          return mayCall(campaign, day)
              ? Outcome.accepted(launched)
              : Outcome.refused(calledEnough(limits.endOf(day)));
        });
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
}
