package org.dayanisma.campaign.campaigns.domain;

import java.time.Instant;
import java.util.List;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.Approved;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.AudienceCalled;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.AudienceLocked;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.Drafted;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.Finished;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.LaunchAsked;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.Launched;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent.UnitMoved;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of one unit for the members of its subtree. It goes draft → approved → running →
 * finished, never back, and its audience is called only while or after it runs. It does not hold
 * who took part: that would be one document with everybody's opinion in it.
 *
 * @param unit the unit whose campaign it is
 * @param goal participants hoped for, at least 1
 * @param status how far it has come
 * @param launchAsked who waits for a second person to launch it, until it is launched
 * @param launchedBy who answers for its launch, once it is launched
 * @param audience its size, once locked
 * @param audienceCalled whether every member of the audience has been called
 * @param draftedAt when it began
 */
public record Campaign(
    CampaignId id,
    UnitPath unit,
    CampaignKind kind,
    CampaignWords words,
    @Nullable Integer goal,
    CampaignStatus status,
    @Nullable LaunchRequest launchAsked,
    @Nullable LaunchedBy launchedBy,
    @Nullable AudienceSize audience,
    boolean audienceCalled,
    Instant draftedAt)
    implements Aggregate<Campaign, CampaignEvent> {

  /** The event of a new campaign. */
  public static Drafted draft(
      CampaignId id,
      UnitPath unit,
      CampaignKind kind,
      CampaignWords words,
      @Nullable Integer goal,
      Instant now) {
    if (goal != null && goal < 1) {
      throw new IllegalArgumentException("A goal is at least 1");
    }
    return new Drafted(id, unit, kind, words, goal, now);
  }

  /** The campaign as its first event leaves it. */
  public static Campaign begin(Drafted event) {
    return new Campaign(
        event.id(),
        event.unit(),
        event.kind(),
        event.words(),
        event.goal(),
        CampaignStatus.DRAFT,
        null,
        null,
        null,
        false,
        event.at());
  }

  /** The unit agrees. */
  public Outcome<List<CampaignEvent>> approve(Instant now) {
    return from(CampaignStatus.DRAFT, new Approved(now));
  }

  /** It starts; from here on its audience is fixed and called. */
  public Outcome<List<CampaignEvent>> launch(Instant now, LaunchedBy by) {
    return from(CampaignStatus.APPROVED, new Launched(now, by));
  }

  /**
   * Somebody who may not launch it alone wants to; nothing to do if somebody asked on the same day.
   */
  public Outcome<List<CampaignEvent>> askForSecond(LaunchRequest request) {
    boolean asked = launchAsked != null && launchAsked.day().equals(request.day());
    return Outcome.accepted(asked ? List.of() : List.of(new LaunchAsked(request)));
  }

  /** It ends. */
  public Outcome<List<CampaignEvent>> finish(Instant now) {
    return from(CampaignStatus.RUNNING, new Finished(now));
  }

  /** The audience is known; nothing to do if it was known before. */
  public Outcome<List<CampaignEvent>> lockAudience(AudienceSize size) {
    if (!launched()) {
      return elsewhere();
    }
    return audience == null
        ? Outcome.accepted(List.of(new AudienceLocked(size)))
        : Outcome.accepted(List.of());
  }

  /** Everybody was called; nothing to do if that was noted before. */
  public Outcome<List<CampaignEvent>> finishCalling() {
    if (audience == null) {
      return elsewhere();
    }
    return audienceCalled
        ? Outcome.accepted(List.of())
        : Outcome.accepted(List.of(new AudienceCalled()));
  }

  /** Follows its unit to another place in the tree; nothing if it stands there. */
  public List<CampaignEvent> follow(UnitPath place) {
    return place.equals(unit) ? List.of() : List.of(new UnitMoved(place));
  }

  /** Whether members can know of it. */
  public boolean launched() {
    return status == CampaignStatus.RUNNING || status == CampaignStatus.FINISHED;
  }

  private Outcome<List<CampaignEvent>> from(CampaignStatus required, CampaignEvent event) {
    return status == required ? Outcome.accepted(List.of(event)) : elsewhere();
  }

  private Outcome<List<CampaignEvent>> elsewhere() {
    return Outcome.refused(
        Refusal.conflict(
            CampaignRefusal.WRONG_STATUS,
            "The campaign is " + status + ", so this cannot be done."));
  }

  @Override
  public String key() {
    return id.toString();
  }

  @Override
  public Campaign apply(CampaignEvent event) {
    return switch (event) {
      case Drafted ignored -> throw new IllegalStateException("A campaign is drafted once");
      case UnitMoved moved -> at(moved.unit());
      case Approved ignored -> next(CampaignStatus.APPROVED, audience, audienceCalled);
      case LaunchAsked asked -> waiting(asked.request());
      case Launched launched -> running(launched.by());
      case AudienceLocked locked -> next(status, locked.size(), audienceCalled);
      case AudienceCalled ignored -> next(status, audience, true);
      case Finished ignored -> next(CampaignStatus.FINISHED, audience, audienceCalled);
    };
  }

  private Campaign at(UnitPath place) {
    return new Campaign(
        id,
        place,
        kind,
        words,
        goal,
        status,
        launchAsked,
        launchedBy,
        audience,
        audienceCalled,
        draftedAt);
  }

  private Campaign waiting(LaunchRequest request) {
    return new Campaign(
        id,
        unit,
        kind,
        words,
        goal,
        status,
        request,
        launchedBy,
        audience,
        audienceCalled,
        draftedAt);
  }

  private Campaign running(LaunchedBy by) {
    return new Campaign(
        id,
        unit,
        kind,
        words,
        goal,
        CampaignStatus.RUNNING,
        null,
        by,
        audience,
        audienceCalled,
        draftedAt);
  }

  private Campaign next(
      CampaignStatus nextStatus, @Nullable AudienceSize nextAudience, boolean called) {
    return new Campaign(
        id, unit, kind, words, goal, nextStatus, null, launchedBy, nextAudience, called, draftedAt);
  }
}
