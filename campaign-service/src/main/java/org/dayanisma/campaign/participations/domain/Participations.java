package org.dayanisma.campaign.participations.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/** Who took part in what, without names. */
public interface Participations {

  Optional<Participation> find(ParticipationId id);

  /**
   * Stores a participation with one action more than before.
   *
   * @return false if it exists already (first action) or somebody else was faster; nothing is
   *     stored then
   */
  boolean save(Participation withNewAction);

  /** How far these participations are counted. */
  List<Uncounted> uncounted(Collection<ParticipationId> among);

  /** Campaigns that have uncounted participations, with some of those. */
  Map<CampaignId, List<ParticipationId>> left(int limit);

  /** Notes that the first {@code actions} actions of each are in the counters; never lowers it. */
  void markCounted(Collection<Counted> counted);

  /**
   * A participation with actions that are not counted.
   *
   * @param counted how many of its first actions are counted already
   */
  record Uncounted(Participation participation, int counted) {}

  /**
   * How far a participation is counted.
   *
   * @param actions how many of its first actions
   */
  record Counted(ParticipationId id, int actions) {}
}
