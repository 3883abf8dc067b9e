package org.dayanisma.eventrelay.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Publishes journalled events once more, with the relay's own rounds and so in order per aggregate.
 * It takes them aggregate by aggregate and stops at the first event that the broker does not
 * accept.
 */
public final class Republishing {

  private static final int BATCH = 1000;

  private final EventBroker broker;
  private final Map<String, List<OutboxEntry>> batch = new LinkedHashMap<>();
  private int batched;
  private long published;
  private long forged;
  private boolean failed;

  public Republishing(EventBroker broker) {
    this.broker = broker;
  }

  /**
   * What became of it.
   *
   * @param forged entries that somebody other than this service wrote; they were left out
   * @param complete whether the broker has accepted everything and nothing was forged
   */
  public record Result(long published, long forged, boolean complete) {}

  /** Takes the next event; false once the broker has failed. */
  public boolean add(OutboxEntry entry) {
    if (batched >= BATCH && !batch.containsKey(entry.aggregateId())) {
      flush();
    }
    batch.computeIfAbsent(entry.aggregateId(), id -> new ArrayList<>()).add(entry);
    batched++;
    return !failed;
  }

  /** Notes an entry that is left out. */
  public void leaveOut() {
    forged++;
  }

  /** Publishes what is left. */
  public Result finish() {
    flush();
    return new Result(published, forged, !failed && forged == 0);
  }

  private void flush() {
    if (!failed && !batch.isEmpty()) {
      RelayRound.Outcome outcome =
          new RelayRound(new Batch(batch), broker, done -> {}, batch.keySet(), null).run();
      published += outcome.published();
      failed = outcome.failed() > 0;
    }
    batch.clear();
    batched = 0;
  }

  /**
   * The batch in the form the relay reads. Nothing is removed from it: it came from the journal.
   */
  private record Batch(Map<String, List<OutboxEntry>> entries) implements OutboxStore {

    @Override
    public String name() {
      return "journal";
    }

    @Override
    public List<Outbox> load(Collection<String> ids, @Nullable String lease) {
      List<Outbox> outboxes = new ArrayList<>();
      entries.forEach((id, waiting) -> outboxes.add(Outbox.of(id, waiting)));
      return outboxes;
    }

    @Override
    public long settle(Collection<Published> published) {
      return published.size();
    }

    @Override
    public void pull(Collection<Published> published) {}

    @Override
    public void unmark(Collection<String> ids) {}

    @Override
    public void visitPending(int most, Predicate<PendingAggregate> visitor) {}

    @Override
    public void claim(Collection<String> ids, String lease, Instant now, Instant until) {}

    @Override
    public void release(Collection<String> ids, String lease) {}
  }
}
