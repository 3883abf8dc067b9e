package org.dayanisma.eventrelay.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.dayanisma.eventrelay.relay.EventJournal;
import org.dayanisma.eventrelay.relay.Outbox;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.dayanisma.eventrelay.relay.OutboxStore;
import org.dayanisma.eventrelay.relay.PendingAggregate;
import org.dayanisma.eventrelay.relay.Published;
import org.dayanisma.eventrelay.simulation.World.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Outboxes and journal of the world. Before, between and after the writes to single documents of a
 * batch the process may die: a batch is not atomic.
 */
final class SimulatedStore implements OutboxStore, EventJournal {

  private final World world;

  SimulatedStore(World world) {
    this.world = world;
  }

  /** The process dies here. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }

  private void maybeCrash() {
    if (world.chance(2)) {
      throw new Crash();
    }
  }

  private Aggregate document(String id) {
    return Objects.requireNonNull(world.documents.get(id));
  }

  @Override
  public String name() {
    return "aggregates";
  }

  @Override
  public List<Outbox> load(Collection<String> ids, @Nullable String lease) {
    return ids.stream()
        .filter(id -> lease == null || document(id).leasedBy.equals(lease))
        .map(id -> document(id).forged ? Outbox.forged(id) : Outbox.of(id, document(id).outbox))
        .toList();
  }

  @Override
  public long settle(Collection<Published> published) {
    long settled = 0;
    for (Published p : published) {
      maybeCrash();
      Aggregate document = document(p.aggregateId());
      if (document.outbox.stream().noneMatch(entry -> entry.sequence() > p.lastSequence())) {
        document.outbox.clear();
        document.pending = false;
        document.leasedBy = "";
        settled++;
      }
    }
    return settled;
  }

  @Override
  public void pull(Collection<Published> published) {
    for (Published p : published) {
      maybeCrash();
      document(p.aggregateId()).outbox.removeIf(entry -> entry.sequence() <= p.lastSequence());
    }
  }

  @Override
  public void unmark(Collection<String> ids) {
    for (String id : ids) {
      maybeCrash();
      Aggregate document = document(id);
      if (document.outbox.isEmpty()) {
        document.pending = false;
        document.leasedBy = "";
      }
    }
  }

  @Override
  public void visitPending(int most, Predicate<PendingAggregate> visitor) {
    int left = most;
    for (var stored : world.documents.entrySet()) {
      Aggregate document = stored.getValue();
      if (document.pending && left-- <= 0) {
        return;
      }
      if (document.pending && !visitor.test(pending(stored.getKey(), document))) {
        return;
      }
    }
  }

  private PendingAggregate pending(String id, Aggregate document) {
    return document.leasedBy.isEmpty()
        ? new PendingAggregate(id, world.now, null, null)
        : new PendingAggregate(id, world.now, document.leasedBy, document.leasedUntil);
  }

  @Override
  public void claim(Collection<String> ids, String lease, Instant now, Instant until) {
    for (String id : ids) {
      maybeCrash();
      Aggregate document = document(id);
      if (document.leasedBy.isEmpty()
          || document.leasedBy.equals(lease)
          || document.leasedUntil.isBefore(now)) {
        document.leasedBy = lease;
        document.leasedUntil = until;
      }
    }
  }

  @Override
  public void release(Collection<String> ids, String lease) {
    for (String id : ids) {
      maybeCrash();
      if (document(id).leasedBy.equals(lease)) {
        document(id).leasedBy = "";
      }
    }
  }

  @Override
  public void append(List<OutboxEntry> published) {
    for (OutboxEntry entry : published) {
      maybeCrash();
      world.journal.putIfAbsent(entry.id(), entry);
    }
  }
}
