package org.dayanisma.embedded;

import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The space that the store takes on disk and in memory depends on what is in it. */
class StoreSizeTest {
  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir Path folder;

  @Test
  void theFileShrinksWhileItServesWhenMostOfItIsNotNeededAnyMore() throws IOException {
    Path file = folder.resolve("store.mv.db");
    StoreSettings tidy = StoreSettings.USUAL.withCheckpointEvery(MEBIBYTE).withKeepEveryMillis(20);
    try (EmbeddedMongo server = EmbeddedMongo.onDisk(folder, 0, tidy);
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> members = members(client);
      insert(members, 500, 100_000);
      assertThat(Files.size(file)).as("full").isGreaterThan(40 * MEBIBYTE);

      members.deleteMany(gte("_id", 10));
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (Files.size(file) > 18 * MEBIBYTE) {
        assertThat(System.nanoTime()).as("time to shrink").isLessThan(end);
        LockSupport.parkNanos(10_000_000);
      }

      assertThat(idsOf(members.find())).containsExactlyElementsOf(upTo(10));
    }
    assertThat(Files.size(file)).as("closed").isLessThan(18 * MEBIBYTE);
    try (EmbeddedMongo again = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(again.uri())) {
      assertThat(idsOf(members(client).find())).containsExactlyElementsOf(upTo(10));
    }
  }

  /** As MongoDB does, even after the server has been started again. */
  @Test
  void whatAnIndexSaysMayGoIsRemoved() {
    StoreSettings often = StoreSettings.USUAL.withKeepEveryMillis(5);
    try (EmbeddedMongo server = EmbeddedMongo.onDisk(folder, 0, often);
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> places = places(client);
      places.createIndex(
          Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
      insertExpiring(places);
      awaitIds(places, "later", "never", "no-date");
    }
    try (EmbeddedMongo again = EmbeddedMongo.onDisk(folder, 0, often);
        MongoClient client = MongoClients.create(again.uri())) {
      MongoCollection<Document> places = places(client);
      places.insertOne(new Document("_id", "old").append("expiresAt", Date.from(Instant.EPOCH)));
      awaitIds(places, "later", "never", "no-date");
    }
  }

  private static MongoCollection<Document> places(MongoClient client) {
    return client.getDatabase("test").getCollection("places");
  }

  private static void insertExpiring(MongoCollection<Document> places) {
    Instant now = Instant.now();
    places.insertMany(
        List.of(
            new Document("_id", "past").append("expiresAt", Date.from(now.minusSeconds(60))),
            new Document("_id", "later").append("expiresAt", Date.from(now.plusSeconds(3_600))),
            new Document("_id", "never"),
            new Document("_id", "no-date").append("expiresAt", "yesterday")));
  }

  private static void awaitIds(MongoCollection<Document> places, String... ids) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    List<String> left = List.of();
    while (left.size() != ids.length) {
      assertThat(System.nanoTime()).as("left: %s", left).isLessThan(end);
      LockSupport.parkNanos(10_000_000);
      left = places.find().map(place -> place.getString("_id")).into(new ArrayList<>());
    }
    assertThat(left).containsExactlyInAnyOrder(ids);
  }

  @Test
  void anAnswerLargerThanAMessageComesInParts() {
    try (EmbeddedMongo server = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> members = members(client);
      insert(members, 600, 100_000);

      assertThat(idsOf(members.find())).hasSize(600);
      assertThat(idsOf(members.find().sort(Sorts.descending("number"))))
          .containsExactlyElementsOf(upTo(600));
    }
  }

  @Test
  void partsTogetherAreTheAnswerThatWasAskedFor() {
    try (EmbeddedMongo server = EmbeddedMongo.inMemory();
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> members = members(client);
      insert(members, 100, 10);

      FindIterable<Document> some =
          members
              .find(gte("_id", 20))
              .sort(Sorts.descending("nested.order"))
              .projection(Projections.include("number"))
              .skip(5)
              .limit(50)
              .batchSize(7);

      assertThat(idsOf(some))
          .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> 94 - i).toList());
      assertThat(some.first()).containsOnlyKeys("_id", "number");
    }
  }

  @Test
  void whatIsGoneWhenItsPartIsAskedForIsLeftOut() {
    try (EmbeddedMongo server = EmbeddedMongo.inMemory();
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> members = members(client);
      insert(members, 30, 10);
      List<Integer> found = new ArrayList<>();
      try (MongoCursor<Document> cursor =
          members.find(Filters.ne("number", 1)).batchSize(10).cursor()) {
        found.add(cursor.next().getInteger("_id"));
        members.deleteOne(Filters.eq("_id", 15));
        members.updateOne(Filters.eq("_id", 20), new Document("$set", new Document("number", 1)));
        cursor.forEachRemaining(document -> found.add(document.getInteger("_id")));
      }

      assertThat(found).hasSize(28).doesNotContain(15, 20);
    }
  }

  private static void insert(MongoCollection<Document> members, int count, int letters) {
    for (int from = 0; from < count; from += 100) {
      members.insertMany(
          IntStream.range(from, from + Math.min(100, count - from))
              .mapToObj(i ->
                  new Document("_id", i)
                      .append("number", -i)
                      .append("nested", new Document("order", i))
                      .append("text", "x".repeat(letters)))
              .toList());
    }
  }

  private static List<Integer> idsOf(FindIterable<Document> found) {
    List<Integer> ids = new ArrayList<>();
    for (Document document : found) {
      ids.add(document.getInteger("_id"));
    }
    return ids;
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static MongoCollection<Document> members(MongoClient client) {
    return client.getDatabase("union").getCollection("members");
  }
}
