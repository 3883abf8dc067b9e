package org.dayanisma.campaign.participations.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.Participations.Uncounted;
import org.dayanisma.campaign.participations.domain.Progress;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.eventrelay.ConflictRetry;
import org.springframework.stereotype.Service;

/**
 * Brings participations into the counters, each action once; {@link Progress} says why that holds.
 * Those who come while others are being counted wait and are then counted together, by one of them.
 */
@Service
public final class CountParticipationsHandler {

  private static final int LINES = 64;
  private static final int BATCH = 500;

  private final Participations participations;
  private final ProgressBoards boards;
  private final TellingHours hours;
  private final List<Line> lines = IntStream.range(0, LINES).mapToObj(n -> new Line()).toList();

  public CountParticipationsHandler(
      Participations participations, ProgressBoards boards, TellingHours hours) {
    this.participations = participations;
    this.boards = boards;
    this.hours = hours;
  }

  /** Returns when the participations are in the counters. */
  public void handle(CampaignId campaign, Collection<ParticipationId> ids) {
    Line line = lines.get(Math.floorMod(campaign.hashCode(), LINES));
    ids.forEach(id -> line.waiting.add(new Waiting(campaign, id)));
    line.counting.lock();
    try {
      for (var batch = line.next(); !batch.isEmpty(); batch = line.next()) {
        batch.forEach(this::count);
      }
    } finally {
      line.counting.unlock();
    }
  }

  /** Finishes what another run has left half counted. */
  public void settle(CampaignId campaign) {
    count(campaign, Set.of());
  }

  private void count(CampaignId campaign, Set<ParticipationId> ids) {
    ConflictRetry.retry(() -> countOnce(campaign, ids));
  }

  private Optional<Boolean> countOnce(CampaignId campaign, Set<ParticipationId> ids) {
    // The order of these two reads is what makes counting exact: first the version, then what is
    // uncounted.
    Progress board = boards.find(campaign);
    if (!board.pending().isEmpty()) {
      settle(board);
      return Optional.empty();
    }
    List<Uncounted> uncounted = participations.uncounted(ids);
    if (uncounted.isEmpty()) {
      return Optional.of(true);
    }
    Progress taken = board.take(uncounted);
    if (!boards.save(taken)) {
      return Optional.empty();
    }
    return settle(taken) ? Optional.of(true) : Optional.empty();
  }

  private boolean settle(Progress taken) {
    participations.markCounted(taken.marks());
    return boards.save(taken.fold(hours.now()));
  }

  private record Waiting(CampaignId campaign, ParticipationId id) {}

  /** The participations that wait for one lock. */
  private static final class Line {
    private final ReentrantLock counting = new ReentrantLock();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private Map<CampaignId, Set<ParticipationId>> next() {
      List<Waiting> taken = new ArrayList<>();
      for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
        taken.add(next);
        if (taken.size() == BATCH) {
          break;
        }
      }
      Map<CampaignId, Set<ParticipationId>> byCampaign = new LinkedHashMap<>();
      taken.forEach(
          w -> byCampaign.computeIfAbsent(w.campaign(), c -> new LinkedHashSet<>()).add(w.id()));
      return byCampaign;
    }
  }
}
