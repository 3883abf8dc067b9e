package org.dayanisma.campaign.participations.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/**
 * The counters of a campaign. A participation lives in a document of its own, and no transaction
 * spans the two, so counting goes in three steps that may each be cut off and repeated:
 *
 * <ol>
 *   <li>{@link #take}: write down which actions are about to be counted, all of them uncounted;
 *   <li>mark these participations as counted;
 *   <li>{@link #fold}: add them to the counters and forget the list.
 * </ol>
 *
 * <p>Steps 1 and 3 are stored only on the version they were read at. Whoever read that an action is
 * uncounted after having read this version, and still finds this version when storing, is right:
 * marks happen only between a {@code take} and its {@code fold}, and each changes the version. So
 * an action is counted once, whatever crashes and however many count at once.
 *
 * @param version number of changes so far
 * @param counts every action that is counted; they are nobody's to see, see {@link ToldProgress}
 * @param pending actions being counted
 * @param release what of the counts may be told
 */
public record Progress(
    CampaignId campaign, long version, Counts counts, List<Pending> pending, Release release) {

  /**
   * An action being counted.
   *
   * @param place of the action within its participation, from 1; the first one adds a participant
   */
  public record Pending(ParticipationId participation, int place, Action action) {}

  public Progress {
    pending = List.copyOf(pending);
  }

  /** Nobody yet. */
  public static Progress none(CampaignId campaign) {
    return new Progress(campaign, 0, Counts.NONE, List.of(), Release.NONE);
  }

  /** Step 1. */
  public Progress take(List<Participations.Uncounted> uncounted) {
    if (!pending.isEmpty()) {
      throw new IllegalStateException("Others are being counted");
    }
    List<Pending> taken = new ArrayList<>();
    for (Participations.Uncounted each : uncounted) {
      List<Participation.Taken> actions = each.participation().taken();
      for (int place = each.counted() + 1; place <= actions.size(); place++) {
        taken.add(new Pending(each.participation().id(), place, actions.get(place - 1).action()));
      }
    }
    return new Progress(campaign, version + 1, counts, taken, release);
  }

  /** Step 2: what to mark. */
  public List<Participations.Counted> marks() {
    return pending.stream()
        .map(p -> new Participations.Counted(p.participation(), p.place()))
        .toList();
  }

  /**
   * Step 3.
   *
   * @param hour beginning of the present hour, in milliseconds since 1970
   */
  public Progress fold(long hour) {
    Map<Action, Long> actions = new EnumMap<>(Action.class);
    actions.putAll(counts.byAction());
    pending.forEach(p -> actions.merge(p.action(), 1L, Long::sum));
    long newcomers = pending.stream().filter(p -> p.place() == 1).count();
    return new Progress(
        campaign,
        version + 1,
        new Counts(counts.participants() + newcomers, actions),
        List.of(),
        release.at(hour, counts));
  }

  /** The counts that may be told in the hour, before they are rounded. */
  Counts released(long hour) {
    return release.at(hour, counts).counts();
  }
}
