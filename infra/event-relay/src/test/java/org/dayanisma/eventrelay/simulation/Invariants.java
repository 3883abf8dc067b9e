package org.dayanisma.eventrelay.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.dayanisma.eventrelay.simulation.World.Aggregate;

/** What must hold after every step, and what must hold in the end. */
final class Invariants {

  private final World world;
  private final Set<String> waitedBefore = new HashSet<>();
  private final Set<String> gone = new HashSet<>();

  Invariants(World world) {
    this.world = world;
  }

  /** An invariant does not hold. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  void check() {
    nothingComesBack();
    for (String id : world.documents.keySet()) {
      List<Long> written = Objects.requireNonNull(world.written.get(id));
      List<Long> appeared = firstAppearances(id);
      nothingIsLost(id, written, appeared);
      require(isPrefix(appeared, written), "first appearances out of order", id);
      require(isPrefix(applied(id), written), "not applied once each in order", id);
      Aggregate document = Objects.requireNonNull(world.documents.get(id));
      require(document.outbox.isEmpty() || document.pending, "waiting, but nobody will look", id);
    }
  }

  private void nothingIsLost(String id, List<Long> written, List<Long> appeared) {
    Set<Long> waiting =
        Objects.requireNonNull(world.documents.get(id)).outbox.stream()
            .map(OutboxEntry::sequence)
            .collect(Collectors.toSet());
    Set<Long> inBroker = new HashSet<>(appeared);
    for (Long sequence : written) {
      boolean published =
          inBroker.contains(sequence) && world.journal.containsKey(OutboxEntry.idOf(id, sequence));
      require(
          waiting.contains(sequence) || published,
          "neither waiting nor published and journalled",
          id);
    }
  }

  /**
   * An event that has left an outbox must not come back, or it would be published again and again.
   */
  private void nothingComesBack() {
    Set<String> waiting =
        world.documents.values().stream()
            .flatMap(document -> document.outbox.stream())
            .map(OutboxEntry::id)
            .collect(Collectors.toSet());
    for (String id : waiting) {
      require(!gone.contains(id), "came back into the outbox", id);
    }
    waitedBefore.removeAll(waiting);
    gone.addAll(waitedBefore);
    waitedBefore.clear();
    waitedBefore.addAll(waiting);
  }

  boolean drained() {
    return world.documents.keySet().stream()
        .allMatch(id -> {
          Aggregate document = Objects.requireNonNull(world.documents.get(id));
          return document.outbox.isEmpty()
              && !document.pending
              && applied(id).equals(world.written.get(id));
        });
  }

  void checkDrained() {
    for (String id : world.documents.keySet()) {
      require(drained(), "not drained in the end", id);
    }
  }

  private List<Long> applied(String id) {
    World.Projection projection = world.projections.get(id);
    return projection == null ? List.of() : projection.applied;
  }

  private List<Long> firstAppearances(String id) {
    Set<Long> met = new HashSet<>();
    List<Long> first = new ArrayList<>();
    for (OutboxEntry entry : world.partitions.get(world.partitionOf(id))) {
      if (entry.aggregateId().equals(id) && met.add(entry.sequence())) {
        first.add(entry.sequence());
      }
    }
    return first;
  }

  private static boolean isPrefix(List<Long> part, List<Long> whole) {
    return part.size() <= whole.size() && whole.subList(0, part.size()).equals(part);
  }

  private static void require(boolean holds, String otherwise, String id) {
    if (!holds) {
      throw new Broken(otherwise + ": " + id);
    }
  }
}
