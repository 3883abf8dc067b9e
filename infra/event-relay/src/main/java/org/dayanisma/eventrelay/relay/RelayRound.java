package org.dayanisma.eventrelay.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a batch of aggregates from outbox to broker, in steps between which it may
 * die at any time: load; send the oldest event of each and await the broker, again and again;
 * journal; remove.
 *
 * <p>Invariant: an event is sent only after the broker has acknowledged all older ones of its
 * aggregate, and removed only after it is acknowledged and journalled. So the first appearances of
 * an aggregate's events are in order and none is lost, however many relays work on it and wherever
 * they stop; what they may do is publish again.
 *
 * <p>Not thread-safe. The same class runs in the simulation.
 */
public final class RelayRound {

  private enum Step {
    LOAD,
    SEND,
    AWAIT,
    JOURNAL,
    SETTLE,
    PULL,
    UNMARK,
    RELEASE,
    DONE
  }

  private final OutboxStore store;
  private final EventBroker broker;
  private final EventJournal journal;
  private final Collection<String> ids;
  private final @Nullable String lease;

  private final List<Lane> lanes = new ArrayList<>();
  private final List<OutboxEntry> acknowledged = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private final List<String> forged = new ArrayList<>();
  private Step next = Step.LOAD;

  /**
   * @param lease if given, only aggregates leased to it are taken, and they are given back at the
   *     end
   */
  public RelayRound(
      OutboxStore store,
      EventBroker broker,
      EventJournal journal,
      Collection<String> ids,
      @Nullable String lease) {
    this.store = store;
    this.broker = broker;
    this.journal = journal;
    this.ids = List.copyOf(ids);
    this.lease = lease;
  }

  /** Does all steps. */
  public Outcome run() {
    while (step()) {
      // each step leaves the round ready for the next
    }
    return outcome();
  }

  /**
   * Does one step.
   *
   * @return whether there is another one
   */
  public boolean step() {
    next =
        switch (next) {
          case LOAD -> load();
          case SEND -> send();
          case AWAIT -> await();
          case JOURNAL -> journal();
          case SETTLE -> settle();
          case PULL -> pull();
          case UNMARK -> unmark();
          case RELEASE -> release();
          case DONE -> Step.DONE;
        };
    return next != Step.DONE;
  }

  /** What has been achieved so far. */
  public Outcome outcome() {
    List<String> genuine = new ArrayList<>(empty);
    lanes.forEach(lane -> genuine.add(lane.aggregateId));
    return new Outcome(
        acknowledged.size(),
        lanes.stream().filter(lane -> lane.failed).count(),
        genuine,
        List.copyOf(forged));
  }

  private Step load() {
    for (Outbox outbox : store.load(ids, lease)) {
      if (outbox.isForged()) {
        forged.add(outbox.aggregateId());
      } else if (outbox.entries().isEmpty()) {
        empty.add(outbox.aggregateId());
      } else {
        lanes.add(new Lane(outbox));
      }
    }
    return lanes.isEmpty() ? Step.UNMARK : Step.SEND;
  }

  /** One event of each aggregate: the next ones must wait for its acknowledgement. */
  private Step send() {
    boolean refused = false;
    for (Lane lane : lanes) {
      if (lane.hasNext() && !refused) {
        refused = !lane.send(broker);
      } else if (lane.hasNext()) {
        lane.failed = true;
      }
    }
    return Step.AWAIT;
  }

  private Step await() {
    boolean more = false;
    for (Lane lane : lanes) {
      lane.await(acknowledged);
      more |= lane.hasNext();
    }
    if (more) {
      return Step.SEND;
    }
    return acknowledged.isEmpty() ? Step.UNMARK : Step.JOURNAL;
  }

  private Step journal() {
    journal.append(acknowledged);
    return Step.SETTLE;
  }

  private Step settle() {
    List<Published> whole = published(lane -> !lane.failed);
    boolean allDone = store.settle(whole) == whole.size();
    boolean allWhole = whole.size() == lanes.size();
    if (allDone && allWhole) {
      return empty.isEmpty() && forged.isEmpty() ? Step.DONE : Step.UNMARK;
    }
    return Step.PULL;
  }

  private Step pull() {
    store.pull(published(lane -> lane.acknowledgedUpTo > 0));
    return Step.UNMARK;
  }

  private Step unmark() {
    List<String> all = new ArrayList<>(empty);
    lanes.forEach(lane -> all.add(lane.aggregateId));
    if (!all.isEmpty()) {
      store.unmark(all);
    }
    return lease == null || (lanes.isEmpty() && forged.isEmpty()) ? Step.DONE : Step.RELEASE;
  }

  private Step release() {
    if (lease != null) {
      List<String> held = new ArrayList<>(forged);
      lanes.forEach(lane -> held.add(lane.aggregateId));
      store.release(held, lease);
    }
    return Step.DONE;
  }

  private List<Published> published(Predicate<Lane> which) {
    return lanes.stream()
        .filter(which)
        .map(lane -> new Published(lane.aggregateId, lane.acknowledgedUpTo))
        .toList();
  }

  /**
   * What a round has achieved.
   *
   * @param published events the broker acknowledged
   * @param failed aggregates that stopped at an event that the broker did not acknowledge
   * @param genuine aggregates whose outbox was as this service wrote it
   * @param forged the others, of which nothing was published
   */
  public record Outcome(long published, long failed, List<String> genuine, List<String> forged) {}

  /** One aggregate on its way. */
  private static final class Lane {

    private final String aggregateId;
    private final List<OutboxEntry> entries;
    private int position;
    private long acknowledgedUpTo;
    private boolean failed;
    private @Nullable CompletableFuture<?> sending;

    Lane(Outbox outbox) {
      this.aggregateId = outbox.aggregateId();
      this.entries = outbox.entries();
    }

    boolean hasNext() {
      return !failed && position < entries.size();
    }

    /** False if the broker takes nothing at present. */
    boolean send(EventBroker broker) {
      try {
        sending = broker.send(entries.get(position));
        return true;
      } catch (BrokerRefused e) {
        failed = true;
        return false;
      }
    }

    void await(List<OutboxEntry> acknowledged) {
      if (sending == null) {
        return;
      }
      try {
        sending.join();
        OutboxEntry entry = entries.get(position++);
        acknowledgedUpTo = entry.sequence();
        acknowledged.add(entry);
      } catch (CompletionException | CancellationException e) {
        failed = true;
      } finally {
        sending = null;
      }
    }
  }
}
