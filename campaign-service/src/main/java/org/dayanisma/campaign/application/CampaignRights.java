package org.dayanisma.campaign.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.campaign.domain.Campaign;
import org.dayanisma.campaign.domain.MemberId;
import org.dayanisma.campaign.domain.UnitId;
import org.dayanisma.campaign.domain.UnitPath;
import org.dayanisma.campaign.domain.audience.KnownMember;
import org.dayanisma.campaign.domain.audience.KnownMembers;
import org.dayanisma.campaign.domain.launch.Launcher;

/**
 * Who may do what with a campaign. Those who run campaigns of a unit (organisers and officers who
 * reach it) know them from the draft on; the members of its subtree know them once they are
 * launched; to everybody else they do not exist.
 */
public final class CampaignRights {

  private static final Role[] RUN_CAMPAIGNS = {
    Role.ORGANISER, Role.BRANCH_OFFICER, Role.UNION_OFFICER, Role.CONFEDERATION_OFFICER
  };

  private final KnownMembers members;

  public CampaignRights(KnownMembers members) {
    this.members = members;
  }

  /** Whether the actor runs campaigns of the unit. */
  public boolean mayRun(Actor actor, UnitPath unit) {
    return actor.reachesAs(unit.ids(), RUN_CAMPAIGNS);
  }

  /** The actor as one who launches. */
  public Launcher launcher(Actor actor) {
    return new Launcher(actor.userId(), actor.memberId(), actor.unitIdsAs(RUN_CAMPAIGNS));
  }

  /** Whether the actor may know of the campaign. */
  public boolean maySee(Actor actor, Campaign campaign) {
    return mayRun(actor, campaign.unit()) || (campaign.launched() && belongs(actor, campaign));
  }

  /** Whether the actor is an admitted member of the campaign's subtree. */
  public boolean belongs(Actor actor, Campaign campaign) {
    return memberOf(actor).filter(m -> m.unit().isWithin(campaign.unit().unit())).isPresent();
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
