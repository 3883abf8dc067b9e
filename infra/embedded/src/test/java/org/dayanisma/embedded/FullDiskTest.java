package org.dayanisma.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store tells, and keeps, when its disk is full. */
@Tag("late")
class FullDiskTest {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

  /** It is so long that the store stays as the failure left it. */
  private static final long NEVER = Duration.ofHours(1).toMillis();

  private static final int MANY = 30_000;

  @TempDir Path folder;

  private final FailingDisk disk = new FailingDisk();

  @Test
  void nothingIsToldOfAChangeThatCouldNotBeWritten() {
    try (EmbeddedMongo server = opened(NEVER);
        MongoClient client = client(server)) {
      MongoCollection<Document> members = members(client);
      members.insertOne(new Document("_id", "kept").append("version", 1));

      disk.failsAfter(30);
      assertRefused(() -> members.insertOne(new Document("_id", "lost")));

      assertRefused(() -> members.find(eq("_id", "lost")).first());
      assertRefused(() -> members.find(eq("_id", "kept")).first());
      assertRefused(members::countDocuments);
      assertRefused(() -> members.updateOne(eq("_id", "kept"), Updates.inc("version", 1)));
      assertRefused(() -> ping(client));
    }
  }

  @Test
  void itRecoversByItselfWithWhatWasAcknowledgedAndNothingElse() {
    try (EmbeddedMongo server = opened(20);
        MongoClient client = client(server)) {
      MongoCollection<Document> members = members(client);
      members.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      members.insertOne(new Document("_id", "kept").append("number", 1));

      disk.failsAfter(30);
      assertRefused(() -> members.insertOne(new Document("_id", "lost").append("number", 2)));
      disk.recovers();
      awaitAnswers(client);

      assertThat(ids(members)).containsExactly("kept");
      members.insertOne(new Document("_id", "next").append("number", 2));
      assertThat(ids(members)).containsExactly("kept", "next");
    }
    try (EmbeddedMongo again = opened(NEVER);
        MongoClient client = client(again)) {
      assertThat(ids(members(client))).containsExactly("kept", "next");
    }
  }

  /** The log is short, so the failures also hit checkpoints, at every place. */
  @Test
  void whereverAWriteFailsWhatWasAcknowledgedStaysAndWhatWasReadIsNotForgotten() {
    try (EmbeddedMongo server = opened(5);
        MongoClient client = client(server)) {
      MongoCollection<Document> members = members(client);
      members.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      Set<String> acknowledged = new TreeSet<>();
      Set<String> seen = new ConcurrentSkipListSet<>();
      AtomicBoolean over = new AtomicBoolean();
      try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
        reader.execute(() -> readUntil(over, members, seen));
        for (int round = 0; round < 60; round++) {
          disk.failsAfter(round * 700L);
          insertUntilRefused(members, round, acknowledged);
          disk.recovers();
          awaitAnswers(client);
          assertThat(ids(members)).as("round %d", round).containsAll(acknowledged);
        }
        over.set(true);
      }
      assertThat(ids(members)).containsAll(seen);
      for (String id : ids(members)) {
        assertThat(members.find(eq("number", "n" + id)).first())
            .as("the index entry of %s", id)
            .isNotNull();
      }
    }
  }

  @Test
  void aDiskThatIsNearlyFullIsSaidBeforeAnythingIsDone() {
    try (EmbeddedMongo server = opened(NEVER);
        MongoClient client = client(server)) {
      MongoCollection<Document> members = members(client);
      members.insertOne(new Document("_id", "kept"));

      disk.hasRoomFor(999);
      awaitRefusal(client);

      assertThatThrownBy(() -> members.insertOne(new Document("_id", "refused")))
          .isInstanceOfSatisfying(
              MongoCommandException.class,
              refused -> {
                assertThat(refused.getErrorCode()).isEqualTo(14031);
                assertThat(refused.hasErrorLabel("RetryableWriteError")).isTrue();
              });
      assertThat(ids(members)).as("reading goes on").containsExactly("kept");

      disk.hasRoomFor(1_000);
      awaitAnswers(client);
      members.insertOne(new Document("_id", "next"));
      assertThat(ids(members)).containsExactly("kept", "next");
    }
  }

  @Test
  void aStoreOnAFullDiskStartsAndIsRead() {
    try (EmbeddedMongo server = opened(NEVER);
        MongoClient client = client(server)) {
      members(client).insertOne(new Document("_id", "kept"));
      disk.failsAfter(10);
      assertRefused(() -> members(client).insertOne(new Document("_id", "lost")));
      disk.hasRoomFor(0);
    }
    try (EmbeddedMongo again = opened(NEVER);
        MongoClient client = client(again)) {
      assertThat(ids(members(client))).containsExactly("kept");
    }
    disk.recovers();
    try (EmbeddedMongo again = opened(NEVER);
        MongoClient client = client(again)) {
      assertThat(ids(members(client))).containsExactly("kept");
    }
  }

  /** Otherwise the store's file would be written by itself in the middle of a large command. */
  @Test
  void aLargeCommandIsThereWholeOrNotAtAll() {
    try (EmbeddedMongo server = opened(20);
        MongoClient client = client(server)) {
      MongoCollection<Document> members = members(client);
      members.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      for (int i = 0; i < MANY; i += 1_000) {
        int from = i;
        members.insertMany(
            IntStream.range(from, from + 1_000)
                .mapToObj(n -> new Document("_id", "s" + n).append("number", 1_000 + n))
                .toList());
      }
      // enough room for what the store would write by itself, but not for what the log must
      disk.failsAfter(20_000_000);
      assertRefused(() -> members.updateMany(new Document(), Updates.set("text", "y".repeat(900))));
      disk.recovers();
      awaitAnswers(client);

      assertThat(members.countDocuments()).isEqualTo(MANY);
      assertThat(members.countDocuments(new Document("text", new Document("$exists", true))))
          .as("documents changed by a command that was refused")
          .isZero();
    }
  }

  private EmbeddedMongo opened(long keepEveryMillis) {
    return EmbeddedMongo.onDisk(
        folder,
        0,
        StoreSettings.USUAL
            .withDisk(disk)
            .withRoomKeptBack(1_000)
            .withCheckpointEvery(10_000)
            .withKeepEveryMillis(keepEveryMillis));
  }

  private static MongoClient client(EmbeddedMongo server) {
    return MongoClients.create(server.uri() + "/?serverSelectionTimeoutMS=5000&retryReads=false");
  }

  private static MongoCollection<Document> members(MongoClient client) {
    return client.getDatabase("union").getCollection("members");
  }

  private static Set<String> ids(MongoCollection<Document> members) {
    Set<String> ids = new TreeSet<>();
    members.find().forEach(found -> ids.add(found.getString("_id")));
    return ids;
  }

  private static void insertUntilRefused(
      MongoCollection<Document> members, int round, Set<String> acknowledged) {
    try {
      for (int i = 0; ; i++) {
        String id = round + "-" + i;
        members.insertOne(
            new Document("_id", id).append("number", "n" + id).append("text", "x".repeat(300)));
        acknowledged.add(id);
      }
    } catch (MongoException full) {
      // expected: the disk is full
    }
  }

  private static void readUntil(
      AtomicBoolean over, MongoCollection<Document> members, Set<String> seen) {
    while (!over.get()) {
      try {
        seen.addAll(ids(members));
      } catch (MongoException closedAtPresent) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private static void assertRefused(Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            MongoException.class, refused -> assertThat(refused.getCode()).isEqualTo(13436));
  }

  private static void ping(MongoClient client) {
    var _ = client.getDatabase("admin").runCommand(new Document("ping", 1));
  }

  private static void awaitAnswers(MongoClient client) {
    await(client, true);
  }

  private static void awaitRefusal(MongoClient client) {
    await(client, false);
  }

  private static void await(MongoClient client, boolean answers) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (answers(client) != answers) {
      assertThat(System.nanoTime()).as("time until the store answers").isLessThan(end);
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static boolean answers(MongoClient client) {
    try {
      ping(client);
      return true;
    } catch (MongoException refused) {
      return false;
    }
  }
}
