package org.dayanisma.campaign.campaigns.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.Launcher;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.springframework.stereotype.Service;

/**
 * Who may do what with a campaign. Those who run campaigns of a unit (organisers and officers who
 * reach it) know them from the draft on; the members of its subtree, and those whom it has called,
 * know them once they are launched; to everybody else they do not exist.
 *
 * <p>Whoever has been called takes part, wherever they stand later, and nobody else does. If moves
 * of units changed that, whoever moves units could let one person after the other be the only one
 * left who can sign, and read from the numbers whether they did; if people who came later counted,
 * four of them would make a number wait for one person.
 */
@Service
public record CampaignRights(KnownMembers members, AudienceChunks chunks) {

  private static final Role[] RUN_CAMPAIGNS = {
    Role.ORGANISER, Role.BRANCH_OFFICER, Role.UNION_OFFICER, Role.CONFEDERATION_OFFICER
  };

  /** Whether the actor runs campaigns of the unit. */
  public boolean mayRun(Actor actor, UnitPath unit) {
    return actor.reachesAs(unit.ids(), RUN_CAMPAIGNS);
  }

  /** The actor as one who launches. */
  public Launcher launcher(Actor actor) {
    return new Launcher(
        actor.userId(), actor.memberId(), actor.isApiClient(), actor.unitIdsAs(RUN_CAMPAIGNS));
  }

  /** Whether the actor may know of the campaign. */
  public boolean maySee(Actor actor, Campaign campaign) {
    return mayRun(actor, campaign.unit()) || isFor(actor, campaign);
  }

  /** Whether the actor may know of the launched campaign as a member. */
  public boolean isFor(Actor actor, Campaign campaign) {
    return campaign.launched()
        && memberOf(actor)
            .filter(member -> belongs(member, campaign) || isCalled(member, campaign))
            .isPresent();
  }

  /**
   * Whether the actor is one of the members whom the campaign calls: those of its locked audience,
   * and until that is written down, a moment after the launch, those of its subtree.
   */
  public boolean isCalled(Actor actor, Campaign campaign) {
    return campaign.launched()
        && memberOf(actor).filter(member -> isCalled(member, campaign)).isPresent();
  }

  private boolean isCalled(KnownMember member, Campaign campaign) {
    AudienceSize size = campaign.audience();
    return size == null
        ? belongs(member, campaign)
        : chunks.contains(campaign.id(), size, member.id());
  }

  private static boolean belongs(KnownMember member, Campaign campaign) {
    return member.unit().isWithin(campaign.unit().unit());
  }

  /** What the actor may find in lists. */
  public CampaignScope scopeOf(Actor actor) {
    List<UnitId> runs = actor.unitIdsAs(RUN_CAMPAIGNS).stream().map(UnitId::of).toList();
    List<UnitId> belongsTo = memberOf(actor).map(m -> m.unit().units()).orElse(List.of());
    return new CampaignScope(runs, belongsTo);
  }

  private Optional<KnownMember> memberOf(Actor actor) {
    return Optional.ofNullable(actor.memberId())
        .map(MemberId::of)
        .flatMap(members::find)
        .filter(KnownMember::admitted);
  }
}
