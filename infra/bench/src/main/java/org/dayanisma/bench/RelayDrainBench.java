package org.dayanisma.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;
import org.bson.Document;
import org.dayanisma.embedded.EmbeddedKafka;
import org.dayanisma.embedded.EmbeddedMongo;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * B2: 200,000 events wait in 20,000 outboxes while there is no broker; then there is one. Measured
 * from the relay's start until a consumer has read all of them; against Kafka's own {@code
 * ProducerPerformance} with the relay's settings and as many bytes. Runs peer, ours, ours, peer.
 *
 * <p>Counts: every event once or more, none missing, first appearances in order per aggregate;
 * duplicates are reported as a failure, since nothing crashes here.
 */
final class RelayDrainBench {
  private static final int AGGREGATES = 20_000;
  private static final int EVENTS_EACH = 10;
  private static final int EVENTS = AGGREGATES * EVENTS_EACH;
  private static final int BYTES = 300;
  private static final String NOBODY = "localhost:1";
  private static final Pattern RATE = Pattern.compile("([\\d.,]+) records/sec");

  private final Results results;

  RelayDrainBench(Results results) {
    this.results = results;
  }

  void run() {
    try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryFolder()) {
      List<Double> peer = new ArrayList<>();
      List<Double> ours = new ArrayList<>();
      peer.add(producerPerformance(kafka.bootstrapServers()));
      ours.add(drain(kafka.bootstrapServers()));
      ours.add(drain(kafka.bootstrapServers()));
      peer.add(producerPerformance(kafka.bootstrapServers()));
      results.add(
          new Results.Figure(
              "B2",
              "drain of 200,000 waiting events",
              "events/s",
              mean(ours),
              mean(peer),
              0.35,
              true));
    }
  }

  private static double drain(String bootstrap) {
    String topic = "bench.drain-" + UUID.randomUUID();
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory()) {
      fill(mongo, topic);
      KafkaHop.createTopic(bootstrap, topic, 6);
      KafkaHop.awaitWritable(bootstrap, topic, 6);
      try (DrainCounter counter = new DrainCounter(bootstrap, topic, EVENTS)) {
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext context =
            RelayApplication.start(mongo.uri(), bootstrap, topic)) {
          RelayApplication.aggregates(context);
          double seconds = (counter.awaitAll(Duration.ofMinutes(5)) - begin) / 1e9;
          return EVENTS / seconds;
        }
      }
    }
  }

  private static void fill(EmbeddedMongo mongo, String topic) {
    try (ConfigurableApplicationContext context =
            RelayApplication.start(mongo.uri(), NOBODY, topic);
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      AggregateCollection aggregates = RelayApplication.aggregates(context);
      for (int i = 0; i < AGGREGATES; i++) {
        writers.execute(() -> aggregates.insert(aggregate(topic)));
      }
    }
  }

  private static NewAggregate aggregate(String topic) {
    byte[] data =
        ("{\"text\":\"" + "x".repeat(BYTES - 11) + "\"}").getBytes(StandardCharsets.UTF_8);
    List<OutgoingEvent> events = new ArrayList<>();
    for (int sequence = 1; sequence <= EVENTS_EACH; sequence++) {
      events.add(new OutgoingEvent(sequence, topic, RelayApplication.TYPE, data, false));
    }
    return new NewAggregate(
        UUID.randomUUID().toString(), EVENTS_EACH, new Document("kind", "bench"), events, null);
  }

  private static double producerPerformance(String bootstrap) {
    String topic = "bench.peer-" + UUID.randomUUID();
    KafkaHop.createTopic(bootstrap, topic, 6);
    KafkaHop.awaitWritable(bootstrap, topic, 6);
    String said =
        capture(
            new String[] {
              "--topic",
              topic,
              "--num-records",
              Integer.toString(EVENTS),
              "--record-size",
              Integer.toString(BYTES),
              "--throughput",
              "-1",
              "--producer-props",
              "bootstrap.servers=" + bootstrap,
              "acks=all",
              "enable.idempotence=true",
              "linger.ms=0",
              "batch.size=131072",
              "compression.type=lz4"
            });
    Matcher rate = RATE.matcher(said.lines().reduce((first, second) -> second).orElse(""));
    if (!rate.find()) {
      throw new IllegalStateException("ProducerPerformance said nothing of records/sec: " + said);
    }
    return Double.parseDouble(rate.group(1).replace(",", ""));
  }

  private static String capture(String[] arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      ProducerPerformance.main(arguments);
    } catch (Exception e) {
      throw new IllegalStateException("ProducerPerformance failed", e);
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
