package org.dayanisma.eventrelay.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dayanisma.eventrelay.relay.OutboxEntry;

/**
 * What survives every crash: the store's documents, the journal, the broker's partitions, the
 * consumers' offsets and projections. Everything happens in one thread, chosen by one seed.
 */
final class World {

  static final String TOPIC = "t";
  static final int PARTITIONS = 2;

  final Random random;
  final Map<String, Aggregate> documents = new LinkedHashMap<>();
  final Map<String, OutboxEntry> journal = new LinkedHashMap<>();
  final List<List<OutboxEntry>> partitions = new ArrayList<>();
  final Map<String, Projection> projections = new LinkedHashMap<>();
  final int[] committed = new int[PARTITIONS];

  /** What the writers were told is stored, per aggregate: the oracle. */
  final Map<String, List<Long>> written = new LinkedHashMap<>();

  /** Sent, not acknowledged, and yet on its way to the broker. */
  final List<OutboxEntry> straying = new ArrayList<>();

  boolean brokerUp = true;
  Instant now = Instant.EPOCH;

  World(long seed) {
    this.random = new Random(seed);
    for (int p = 0; p < PARTITIONS; p++) {
      partitions.add(new ArrayList<>());
    }
  }

  /** One stored document; copied on every reading. */
  static final class Aggregate {
    long version;
    final List<OutboxEntry> outbox = new ArrayList<>();
    boolean pending;

    /** Whether something in the outbox is not what the writer put there. */
    boolean forged;

    String leasedBy = "";
    Instant leasedUntil = Instant.MIN;
  }

  /** What a consumer has made of an aggregate's events. */
  static final class Projection {
    long seen;
    final List<Long> applied = new ArrayList<>();
  }

  int partitionOf(String aggregateId) {
    return Math.floorMod(aggregateId.hashCode(), PARTITIONS);
  }

  void arrive(OutboxEntry entry) {
    partitions.get(partitionOf(entry.aggregateId())).add(entry);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  OutboxEntry entry(String id, long sequence) {
    return new OutboxEntry(
        OutboxEntry.idOf(id, sequence),
        id,
        sequence,
        TOPIC,
        "org.dayanisma.test.happened.v1",
        now,
        Map.of(),
        new byte[0],
        false);
  }
}
