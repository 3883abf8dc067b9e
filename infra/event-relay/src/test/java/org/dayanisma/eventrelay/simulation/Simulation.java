package org.dayanisma.eventrelay.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.kafka.EventHeaderMapper;
import org.dayanisma.eventrelay.kafka.EventRecords;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.dayanisma.eventrelay.relay.RelayRound;
import org.dayanisma.eventrelay.simulation.World.Aggregate;
import org.dayanisma.eventrelay.simulation.World.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Writers, two relay processes and a consumer, one step of one of them at a time, in an order that
 * a seed decides; any of them may die between any two steps. The relay's steps are the product's
 * own {@link RelayRound}, and the consumer decodes with the product's own {@link
 * EventSubscription}.
 */
final class Simulation {

  private static final int AGGREGATES = 3;
  private static final int STEPS = 160;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final World world;
  private final Mutant mutant;
  private final SimulatedStore store;
  private final SimulatedBroker broker;
  private final EventRecords records = new EventRecords("/simulated");
  private final EventSubscription subscription;
  private final Invariants invariants;
  private final RelayProcess[] relays = {new RelayProcess("a"), new RelayProcess("b")};
  private final Map<String, Reading> readings = new HashMap<>();
  private final int[] positions = new int[World.PARTITIONS];
  private boolean calm;

  Simulation(long seed, Mutant mutant) {
    this.world = new World(seed);
    this.mutant = mutant;
    this.store = new SimulatedStore(world);
    this.broker = new SimulatedBroker(world, mutant == Mutant.ACKNOWLEDGES_BEFORE_THE_BROKER);
    this.subscription =
        EventSubscription.named("simulated")
            .on("org.dayanisma.test.happened.v1", this::apply)
            .build();
    this.invariants = new Invariants(world);
    for (int n = 0; n < AGGREGATES; n++) {
      world.documents.put("aggregate" + n, new Aggregate());
      world.written.put("aggregate" + n, new ArrayList<>());
    }
  }

  /**
   * Runs to the end; throws {@link Invariants.Broken} at the first step after which an invariant
   * does not hold.
   */
  void run() {
    for (int n = 0; n < STEPS; n++) {
      step();
      invariants.check();
    }
    calm = true;
    world.brokerUp = true;
    world.documents.values().forEach(document -> document.forged = false);
    for (int n = 0; n < 4000 && !invariants.drained(); n++) {
      world.now = world.now.plusSeconds(1);
      step();
      invariants.check();
    }
    invariants.checkDrained();
  }

  private void step() {
    switch (world.random.nextInt(calm ? 7 : 12)) {
      case 0, 1 -> relayStep(relays[0]);
      case 2, 3 -> relayStep(relays[1]);
      case 4, 5, 6 -> consume();
      case 7 -> read(anyAggregate());
      case 8, 9 -> write(anyAggregate());
      case 10 -> trouble();
      default -> world.now = world.now.plusSeconds(world.random.nextInt(20));
    }
  }

  private String anyAggregate() {
    return "aggregate" + world.random.nextInt(AGGREGATES);
  }

  // -- writers: a reading, and some steps later a write decided on it

  /** What a command handler has loaded. */
  private record Reading(long version, List<OutboxEntry> outbox) {}

  private void read(String id) {
    Aggregate document = document(id);
    readings.put(id, new Reading(document.version, List.copyOf(document.outbox)));
  }

  private void write(String id) {
    Reading reading = readings.remove(id);
    Aggregate document = document(id);
    if (reading == null || reading.version() != document.version || document.outbox.size() > 6) {
      return;
    }
    if (mutant == Mutant.REPLACES_THE_DOCUMENT) {
      document.outbox.clear();
      document.outbox.addAll(reading.outbox());
    }
    int events = 1 + world.random.nextInt(2);
    for (int n = 0; n < events; n++) {
      document.version++;
      Objects.requireNonNull(world.written.get(id)).add(document.version);
      if (mutant != Mutant.STORES_THE_EVENT_SEPARATELY || !world.chance(5)) {
        document.outbox.add(world.entry(id, document.version));
      }
    }
    document.pending = true;
    if (world.chance(60)) {
      relays[world.random.nextInt(relays.length)].nudged.add(id);
    }
  }

  private Aggregate document(String id) {
    return Objects.requireNonNull(world.documents.get(id));
  }

  // -- relays

  /** What a relay process has in memory, and loses when it dies. */
  private static final class RelayProcess {
    private final String name;
    private final List<String> nudged = new ArrayList<>();
    private final List<RelayRound> rounds = new ArrayList<>();

    RelayProcess(String name) {
      this.name = name;
    }

    void die() {
      nudged.clear();
      rounds.clear();
    }
  }

  private void relayStep(RelayProcess relay) {
    try {
      if (relay.rounds.isEmpty() || (world.random.nextInt(8) == 0 && relay.rounds.size() < 2)) {
        begin(relay);
      } else {
        RelayRound round = relay.rounds.get(world.random.nextInt(relay.rounds.size()));
        if (!round.step()) {
          relay.rounds.remove(round);
        }
      }
    } catch (SimulatedStore.Crash crash) {
      relay.die();
    }
  }

  private void begin(RelayProcess relay) {
    if (!relay.nudged.isEmpty()) {
      List<String> ids = relay.nudged.stream().distinct().toList();
      relay.nudged.clear();
      relay.rounds.add(new RelayRound(store, broker, store, ids, null));
      return;
    }
    List<String> free = new ArrayList<>();
    store.visitPending(
        2, pending -> pending.isFreeFor(relay.name, world.now) && free.add(pending.id()));
    if (!free.isEmpty()) {
      store.claim(free, relay.name, world.now, world.now.plus(LEASE));
      relay.rounds.add(new RelayRound(store, broker, store, free, relay.name));
    }
  }

  private void trouble() {
    switch (world.random.nextInt(6)) {
      case 0 -> relays[0].die();
      case 1 -> relays[1].die();
      case 2 -> world.brokerUp = !world.brokerUp;
      case 3 -> world.straying.removeIf(this::arriveLate);
      case 4 -> forgeOrMend(document(anyAggregate()));
      default -> System.arraycopy(world.committed, 0, positions, 0, positions.length);
    }
  }

  /** Somebody writes to the store, or takes out again what the service did not write. */
  private void forgeOrMend(Aggregate document) {
    document.forged = !document.forged && document.pending;
  }

  private boolean arriveLate(OutboxEntry entry) {
    world.arrive(entry);
    return true;
  }

  // -- consumer: at least once from the committed offset; dies between applying and committing

  private void consume() {
    int partition = world.random.nextInt(World.PARTITIONS);
    List<OutboxEntry> log = world.partitions.get(partition);
    int position = positions[partition];
    if (position >= log.size()) {
      return;
    }
    subscription.accept(message(log.get(position)));
    positions[partition] = position + 1;
    if (!world.chance(20)) {
      world.committed[partition] = position + 1;
    } else if (world.chance(50)) {
      positions[partition] = world.committed[partition];
    }
  }

  private Message<byte[]> message(OutboxEntry entry) {
    ProducerRecord<byte[], byte[]> sent = records.of(entry);
    byte @Nullable [] value = sent.value();
    return MessageBuilder.withPayload(value == null ? "".getBytes(StandardCharsets.UTF_8) : value)
        .setHeader(EventHeaderMapper.RECORD_HEADERS, sent.headers())
        .build();
  }

  private void apply(IncomingEvent event) {
    Projection projection =
        world.projections.computeIfAbsent(event.subject(), id -> new Projection());
    if (projection.seen < event.sequence() || mutant == Mutant.NO_CONSUMER_GUARD) {
      projection.seen = event.sequence();
      projection.applied.add(event.sequence());
    }
  }
}
