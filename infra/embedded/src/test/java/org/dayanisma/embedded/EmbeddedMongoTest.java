package org.dayanisma.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

  @Test
  void keepsDocumentsAndStillEnforcesUniqueIndexesAfterReopening(@TempDir Path folder) {
    opened(
        folder,
        members -> {
          members.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
          members.createIndex(
              Indexes.ascending("mail"), new IndexOptions().unique(true).sparse(true));
          members.insertOne(new Document("_id", "a").append("number", 1));
          members.insertOne(new Document("_id", "b").append("number", 2));
        });
    opened(
        folder,
        members -> {
          assertThat(members.countDocuments()).isEqualTo(2);
          assertThatThrownBy(() -> members.insertOne(new Document("_id", "a").append("number", 3)))
              .isInstanceOf(MongoWriteException.class)
              .hasMessageContaining("E11000");
          assertThatThrownBy(() -> members.insertOne(new Document("_id", "c").append("number", 2)))
              .isInstanceOf(MongoWriteException.class)
              .hasMessageContaining("number_1");
          members.updateOne(eq("_id", "a"), Updates.set("number", 4));
          members.insertOne(new Document("_id", "c").append("number", 1));
          members.deleteOne(eq("_id", "b"));
          members.insertOne(new Document("_id", "d").append("number", 2));
        });
    opened(
        folder,
        members -> {
          assertThat(members.find(eq("number", 4)).first()).containsEntry("_id", "a");
          assertThatThrownBy(() -> members.updateOne(eq("_id", "a"), Updates.set("number", 1)))
              .isInstanceOf(MongoWriteException.class);
          assertThat(members.listIndexes().map(index -> index.getString("name")))
              .containsExactlyInAnyOrder("_id_", "number_1", "mail_1");
        });
  }

  @Test
  void appliesTheUpdatesOfTheOutboxProtocolAlsoAfterReopening(@TempDir Path folder) {
    opened(
        folder,
        members -> {
          members.insertOne(
              new Document("_id", "a").append("version", 1).append("outbox", List.of()));
          assertThat(push(members, 1, 1L).getModifiedCount()).isEqualTo(1);
          assertThat(push(members, 1, 9L).getMatchedCount()).isZero();
        });
    opened(
        folder,
        members -> {
          assertThat(push(members, 2, 2L).getModifiedCount()).isEqualTo(1);
          assertThat(members.find(eq("_id", "a")).first()).containsEntry("pendingSince", 1L);
          members.updateOne(
              eq("_id", "a"),
              Updates.pull("outbox", new Document("seq", new Document("$lte", 1L))));
          assertThat(
                  members
                      .updateOne(
                          and(eq("_id", "a"), new Document("outbox", new Document("$size", 0))),
                          Updates.unset("pendingSince"))
                      .getMatchedCount())
              .isZero();
          members.updateOne(
              eq("_id", "a"),
              Updates.pull("outbox", new Document("seq", new Document("$lte", 2L))));
          assertThat(
                  members
                      .updateOne(
                          and(eq("_id", "a"), new Document("outbox", new Document("$size", 0))),
                          Updates.unset("pendingSince"))
                      .getModifiedCount())
              .isEqualTo(1);
        });
    opened(
        folder,
        members ->
            assertThat(members.find().first())
                .isEqualTo(
                    new Document("_id", "a").append("version", 3).append("outbox", List.of())));
  }

  private static com.mongodb.client.result.UpdateResult push(
      MongoCollection<Document> members, int version, long seq) {
    return members.updateOne(
        and(eq("_id", "a"), eq("version", version)),
        Updates.combine(
            Updates.inc("version", 1),
            Updates.pushEach("outbox", List.of(new Document("seq", seq))),
            Updates.min("pendingSince", seq)));
  }

  @Test
  void leasesWithFindOneAndUpdateAndWritesInBulk(@TempDir Path folder) {
    opened(
        folder,
        members -> {
          members.bulkWrite(
              List.of(
                  new InsertOneModel<>(new Document("_id", "a").append("n", 1)),
                  new UpdateOneModel<>(
                      eq("_id", "b"), Updates.set("n", 2), new UpdateOptions().upsert(true)),
                  new UpdateOneModel<>(eq("_id", "a"), Updates.inc("n", 10))));
          Document leased =
              members.findOneAndUpdate(
                  new Document("n", new Document("$gt", 5)),
                  Updates.set("lease", "me"),
                  new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
          assertThat(leased).containsEntry("_id", "a").containsEntry("lease", "me");
        });
    opened(
        folder,
        members -> {
          assertThat(members.find(eq("lease", "me")).first()).containsEntry("n", 11);
          assertThat(members.find(eq("_id", "b")).first()).containsEntry("n", 2);
        });
  }

  @Test
  void answersTheGreetingOfHealthChecksInEveryDatabase() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
        MongoClient client = MongoClients.create(mongo.uri())) {
      assertThat(client.getDatabase("any").runCommand(new Document("hello", 1)))
          .containsEntry("ok", 1.0)
          .containsKey("maxWireVersion");
    }
  }

  @Test
  void saysInOneSentenceWhyItCannotStart(@TempDir Path folder, @TempDir Path other)
      throws Exception {
    try (EmbeddedMongo running = EmbeddedMongo.onDisk(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedMongo.onDisk(folder, 0))
          .hasMessage("the document store in " + folder + " is in use by another process");
      assertThatThrownBy(() -> EmbeddedMongo.onDisk(other, running.port()))
          .hasMessage("port " + running.port() + " is taken");
    }
    Files.writeString(other.resolve("store.mv.db"), "not a store".repeat(1000));
    Files.write(other.resolve("store.position"), new byte[0]);
    assertThatThrownBy(() -> EmbeddedMongo.onDisk(other, 0)).hasMessageContaining("cannot be read");
  }

  @Test
  void dropsOnlyTheDatabaseItIsTold(@TempDir Path folder) {
    opened(
        folder,
        members -> {
          members.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
          members.insertOne(new Document("_id", "a").append("number", 1));
        });
    try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      client.getDatabase("union-keys").getCollection("keys").insertOne(new Document("_id", "k"));
      client.getDatabase("union").drop();
      client
          .getDatabase("union")
          .getCollection("members")
          .insertOne(new Document("_id", "b").append("number", 1));
    }
    try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      assertThat(client.getDatabase("union-keys").getCollection("keys").countDocuments())
          .isEqualTo(1);
      assertThat(client.getDatabase("union").getCollection("members").find())
          .containsExactly(new Document("_id", "b").append("number", 1));
    }
  }

  @Test
  void answersAreNotTornByConcurrentUpdates() throws Exception {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
        MongoClient client = MongoClients.create(mongo.uri());
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      MongoCollection<Document> members = client.getDatabase("union").getCollection("members");
      members.insertOne(new Document("_id", "a").append("version", 0).append("outbox", List.of()));
      List<Future<?>> done = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        done.add(
            threads.submit(() ->
                IntStream.range(0, 200)
                    .forEach(i ->
                        members.updateOne(
                            eq("_id", "a"),
                            Updates.combine(
                                Updates.inc("version", 1), Updates.push("outbox", i))))));
        done.add(
            threads.submit(
                () -> IntStream.range(0, 200).forEach(i -> assertWhole(members.find().first()))));
      }
      for (Future<?> one : done) {
        one.get();
      }
      assertThat(members.find().first()).containsEntry("version", 400);
    }
  }

  private static void assertWhole(@Nullable Document found) {
    Document document = Objects.requireNonNull(found);
    assertThat(document.getList("outbox", Integer.class)).hasSize(document.getInteger("version"));
  }

  static void opened(Path folder, Consumer<MongoCollection<Document>> work) {
    try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      work.accept(client.getDatabase("union").getCollection("members"));
    }
  }
}
