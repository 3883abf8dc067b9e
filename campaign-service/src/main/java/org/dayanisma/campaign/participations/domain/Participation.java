package org.dayanisma.campaign.participations.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/**
 * What one person did for one campaign: each action at most once. Knows neither the person nor
 * whether the action was allowed.
 *
 * @param taken in the order they happened, at least one
 */
public record Participation(ParticipationId id, CampaignId campaign, List<Taken> taken) {

  /** One action and when it was taken. */
  public record Taken(Action action, Instant at) {}

  public Participation {
    taken = List.copyOf(taken);
    if (taken.isEmpty()) {
      throw new IllegalArgumentException("Nobody takes part without an action");
    }
  }

  /** The participation that begins with this action. */
  public static Participation begin(ParticipationId id, CampaignId campaign, Taken first) {
    return new Participation(id, campaign, List.of(first));
  }

  /** The action, if it was taken before. */
  public Optional<Taken> find(Action action) {
    return taken.stream().filter(t -> t.action() == action).findFirst();
  }

  /** With one more action, which must be new. */
  public Participation with(Taken next) {
    if (find(next.action()).isPresent()) {
      throw new IllegalStateException("An action is taken once");
    }
    List<Taken> more = new ArrayList<>(taken);
    more.add(next);
    return new Participation(id, campaign, more);
  }

  /** Number of actions, and so of events. */
  public int version() {
    return taken.size();
  }
}
