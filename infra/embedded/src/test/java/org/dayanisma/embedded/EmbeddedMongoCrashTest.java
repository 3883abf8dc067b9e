package org.dayanisma.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server in the middle of writes, again and again on the same folder; the clients, which
 * live on, know what was acknowledged.
 */
@Tag("late")
class EmbeddedMongoCrashTest {
  private static final int ROUNDS = Integer.getInteger("embedded.crash.rounds", 4);

  /** It is so small that kills hit checkpoints too. */
  private static final String CHECKPOINT_EVERY = "100000";

  private static final int WRITERS = 8;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 400;

  /** Acknowledged updates by document; every document's insert was acknowledged first. */
  private final Map<String, Integer> ledger = new ConcurrentHashMap<>();

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger stopped = new AtomicInteger();

  @Test
  void losesNothingAcknowledgedAndNothingByHalvesWhenItIsKilled(@TempDir Path folder)
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.set(0);
      stopped.set(0);
      try (ServerProcess server =
          ServerProcess.start("mongo", folder.toString(), CHECKPOINT_EVERY)) {
        writeUntilKilled(server, round);
      }
      try (EmbeddedMongo reopened = EmbeddedMongo.onDisk(folder, 0);
          MongoClient client = MongoClients.create(reopened.uri())) {
        check(members(client));
      }
    }
    System.out.printf("%d documents survived %d kills%n", ledger.size(), ROUNDS);
  }

  private void writeUntilKilled(ServerProcess server, int round) throws Exception {
    String uri =
        server.address()
            + "/?serverSelectionTimeoutMS=3000&retryWrites=false&maxPoolSize="
            + WRITERS;
    try (MongoClient patient = MongoClients.create(server.address())) {
      members(patient).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    }
    try (MongoClient client = MongoClients.create(uri);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      long begin = System.nanoTime();
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = round + "-" + writer + "-";
        writers.execute(() -> writeUntilItFails(members(client), prefix));
      }
      int wanted = ACKNOWLEDGED_BEFORE_THE_KILL * (round + 1);
      while (acknowledged.get() < wanted && stopped.get() < WRITERS) {
        Thread.onSpinWait();
      }
      assertThat(acknowledged.get()).as("writes before the kill").isGreaterThanOrEqualTo(wanted);
      server.kill();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      System.out.printf(
          "round %d: %d acknowledged writes in %d ms%n", round, acknowledged.get(), millis);
      writers.shutdown();
      assertThat(writers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** One insert, three updates of it in the manner of the outbox protocol, and so on. */
  private void writeUntilItFails(MongoCollection<Document> members, String prefix) {
    try {
      for (int i = 0; ; i++) {
        String id = prefix + i;
        members.insertOne(
            new Document("_id", id)
                .append("number", "n" + id)
                .append("version", 0)
                .append("outbox", List.of())
                .append("text", "x".repeat(500)));
        acknowledge(id, 0);
        for (int version = 1; version <= 3; version++) {
          members.updateOne(
              eq("_id", id),
              Updates.combine(
                  Updates.inc("version", 1),
                  Updates.set("number", "n" + version + id),
                  Updates.push("outbox", new Document("seq", version))));
          acknowledge(id, version);
        }
      }
    } catch (MongoException theServerIsGone) {
      stopped.incrementAndGet(); // expected: everything acknowledged so far is in the ledger
    }
  }

  private void acknowledge(String id, int version) {
    ledger.put(id, version);
    acknowledged.incrementAndGet();
  }

  private void check(MongoCollection<Document> members) {
    Map<String, Document> found = new ConcurrentHashMap<>();
    members.find().forEach(document -> found.put(document.getString("_id"), document));
    assertThat(found).containsKeys(ledger.keySet().toArray(String[]::new));
    found.forEach((id, document) -> checkWhole(id, document));
    checkIndexes(members, found);
    // A write that was in flight may be there; from now on it counts as known.
    found.forEach((id, document) -> ledger.put(id, document.getInteger("version")));
  }

  private void checkWhole(String id, Document document) {
    int version = document.getInteger("version");
    int known = ledger.getOrDefault(id, 0);
    assertThat(version).as("version of %s", id).isBetween(known, known + 1);
    assertThat(document.getList("outbox", Document.class))
        .as("outbox of %s", id)
        .isEqualTo(
            IntStream.rangeClosed(1, version).mapToObj(seq -> new Document("seq", seq)).toList());
    assertThat(document.getString("number"))
        .isEqualTo(version == 0 ? "n" + id : "n" + version + id);
  }

  /** Neither a document without its index entry nor an entry without its document. */
  private static void checkIndexes(MongoCollection<Document> members, Map<String, Document> found) {
    found.forEach((id, document) -> {
      String number = document.getString("number");
      assertThat(members.find(eq("number", number)).first())
          .as("by number %s", number)
          .isEqualTo(document);
    });
    Document some = found.values().iterator().next();
    String someId = some.getString("_id");
    String taken = some.getString("number");
    assertThatThrownBy(
            () -> members.insertOne(new Document("_id", "probe").append("number", taken)))
        .isInstanceOf(MongoWriteException.class);
    assertThatThrownBy(
            () -> members.insertOne(new Document("_id", someId).append("number", "free")))
        .isInstanceOf(MongoWriteException.class);
    members.insertOne(new Document("_id", "probe").append("number", "probe"));
    members.deleteOne(eq("_id", "probe"));
  }

  private static MongoCollection<Document> members(MongoClient client) {
    return client.getDatabase("union").getCollection("members");
  }
}
