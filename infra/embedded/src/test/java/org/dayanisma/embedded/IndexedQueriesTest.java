package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, an index only makes the answer come sooner. */
@Tag("late")
class IndexedQueriesTest {

  private static final List<Document> ORDERS =
      List.of(
          new Document("a", 1).append("_id", 1),
          new Document("a", -1).append("_id", -1),
          new Document("b", 1).append("_id", 1),
          new Document("c", -1).append("_id", -1),
          new Document("a", 1).append("c", 1).append("_id", 1),
          new Document("a", -1).append("c", 1).append("_id", 1),
          new Document("_id", 1),
          new Document("_id", -1));

  @Test
  void theAnswerIsTheSameWithAndWithoutIndexes() {
    for (int seed = 0; seed < 12; seed++) {
      try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
          MongoClient client = MongoClients.create(mongo.uri())) {
        MongoDatabase database = client.getDatabase("test");
        assertSameAnswers(
            database.getCollection("indexed"), database.getCollection("plain"), new Random(seed));
      }
    }
  }

  @Test
  void anIndexIsThereAgainAfterAReopening(@TempDir Path folder) {
    for (int round = 0; round < 3; round++) {
      try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, 0);
          MongoClient client = MongoClients.create(mongo.uri())) {
        MongoDatabase database = client.getDatabase("test");
        assertSameAnswers(
            database.getCollection("indexed"),
            database.getCollection("plain"),
            new Random(100 + round));
      }
    }
  }

  @Test
  void anIndexOfWhatIsThereAlreadyHoldsIt() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
        MongoClient client = MongoClients.create(mongo.uri())) {
      MongoCollection<Document> trees = client.getDatabase("test").getCollection("trees");
      trees.insertOne(new Document("_id", 1).append("kind", "oak"));
      trees.createIndex(Indexes.ascending("kind"));
      trees.insertOne(new Document("_id", 2).append("kind", "oak"));

      assertThat(trees.find(new Document("kind", "oak"))).hasSize(2);
    }
  }

  @Test
  void whatWasInADroppedCollectionIsInNoIndex(@TempDir Path folder) {
    try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      MongoCollection<Document> trees = client.getDatabase("test").getCollection("trees");
      for (int height : List.of(3, 2)) {
        trees.createIndex(Indexes.ascending("height"));
        trees.insertOne(new Document("_id", 1).append("height", height));
        assertThat(trees.find(new Document("height", new Document("$gte", 1))))
            .containsExactly(new Document("_id", 1).append("height", height));
        trees.drop();
      }
    }
  }

  private static void assertSameAnswers(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
    boolean indexesFirst = random.nextBoolean();
    if (indexesFirst) {
      declareIndexes(indexed);
    }
    for (int i = 0; i < 150; i++) {
      change(indexed, plain, random);
    }
    declareIndexes(indexed);
    for (int i = 0; i < 150; i++) {
      change(indexed, plain, random);
      Document query = query(random);
      assertThat(indexed.countDocuments(query))
          .as("%s", query)
          .isEqualTo(plain.countDocuments(query));
      Document order = random.nextInt(4) == 0 ? null : ORDERS.get(random.nextInt(ORDERS.size()));
      int skip = order == null ? 0 : random.nextInt(4);
      int limit = order == null ? 0 : random.nextInt(12);
      List<Document> found = found(indexed, query, order, skip, limit, random.nextInt(1, 8));
      List<Document> expected = found(plain, query, order, skip, limit, 100);
      if (order == null) {
        assertThat(found).as("%s", query).containsExactlyInAnyOrderElementsOf(expected);
      } else if (holdsLists(expected)) {
        assertThat(found).as("%s %s", query, order).hasSameSizeAs(expected);
      } else {
        assertThat(found).as("%s %s %d %d", query, order, skip, limit).isEqualTo(expected);
      }
    }
  }

  /** Servers differ in the element of a list by which they sort. */
  private static boolean holdsLists(List<Document> documents) {
    return documents.stream().anyMatch(document -> document.get("b") instanceof List<?>);
  }

  private static void declareIndexes(MongoCollection<Document> indexed) {
    indexed.createIndex(Indexes.ascending("a"));
    indexed.createIndex(Indexes.ascending("b"), new IndexOptions().sparse(true));
    indexed.createIndex(Indexes.ascending("a", "c"));
    indexed.createIndex(Indexes.ascending("b", "c"));
    indexed.createIndex(Indexes.descending("c"));
    indexed.createIndex(Indexes.ascending("n.x", "n.y"));
    indexed.createIndex(Indexes.ascending("u"), new IndexOptions().sparse(true));
  }

  private static List<Document> found(
      MongoCollection<Document> documents,
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batch) {
    FindIterable<Document> found = documents.find(query).skip(skip).limit(limit).batchSize(batch);
    return (order == null ? found : found.sort(order)).into(new ArrayList<>());
  }

  private static void change(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
    int id = random.nextInt(60);
    Document is = new Document("_id", id);
    switch (random.nextInt(5)) {
      case 0 -> {
        indexed.deleteOne(is);
        plain.deleteOne(is);
      }
      case 1 -> {
        Document change = new Document("$set", new Document("a", scalar(random)));
        indexed.updateMany(new Document("b", id % 5), change);
        plain.updateMany(new Document("b", id % 5), change);
      }
      case 2 -> {
        Document change = new Document("$unset", new Document("b", "").append("c", ""));
        indexed.updateOne(is, change);
        plain.updateOne(is, change);
      }
      default -> {
        Document document = document(id, random);
        for (MongoCollection<Document> each : List.of(indexed, plain)) {
          each.deleteOne(is);
          each.insertOne(document);
        }
      }
    }
  }

  private static Document document(int id, Random random) {
    Document document = new Document("_id", id);
    if (random.nextInt(6) > 0) {
      document.append("a", scalar(random));
    }
    if (random.nextInt(3) > 0) {
      document.append("b", random.nextInt(4) == 0 ? list(random) : (Object) random.nextInt(5));
    }
    if (random.nextInt(6) > 0) {
      document.append("c", Instant.ofEpochMilli(1_000L * random.nextInt(6)));
    }
    if (random.nextBoolean()) {
      document.append("n", random.nextBoolean() ? part(random) : parts(random));
    }
    if (random.nextBoolean()) {
      document.append("u", new UUID(0, random.nextInt(5)).toString());
    }
    return document;
  }

  private static Document part(Random random) {
    return new Document("x", random.nextInt(4)).append("y", random.nextInt(4));
  }

  private static List<Document> parts(Random random) {
    List<Document> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parts.add(part(random));
    }
    return parts;
  }

  private static List<Integer> list(Random random) {
    List<Integer> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(5));
    }
    return list;
  }

  private static @Nullable Object scalar(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> 2.5;
      case 2 -> 3L;
      case 3 -> true;
      case 4 -> "oak";
      default -> random.nextInt(5);
    };
  }

  private static Document query(Random random) {
    Document query = new Document();
    for (int i = random.nextInt(3); i >= 0; i--) {
      condition(query, random);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Document("$and", List.of(query, new Document("a", new Document("$gte", 1))));
      case 2, 3 -> new Document(query).append("$or", List.of(either(random), either(random)));
      default -> query;
    };
  }

  private static Document either(Random random) {
    Document one = new Document();
    Document other = new Document();
    condition(one, random);
    condition(other, random);
    return random.nextBoolean() ? one : new Document("$or", List.of(one, other));
  }

  private static void condition(Document query, Random random) {
    switch (random.nextInt(12)) {
      case 10 -> query.append("b", new Document("$all", List.of(random.nextInt(5))));
      case 9 -> query.append("_id", new Document("$gt", random.nextInt(60)).append("$lte", 50));
      case 0 -> query.append("a", random.nextInt(5));
      case 1 -> query.append("a", scalar(random));
      case 2 -> query.append("a", new Document("$gt", 1).append("$lte", 3));
      case 3 -> query.append("a", new Document("$in", List.of(random.nextInt(5), "oak", 2.5)));
      case 4 -> query.append("b", random.nextInt(5));
      case 5 -> {
        int low = random.nextInt(4);
        query.append("b", new Document("$gte", low).append("$lt", low + 1));
      }
      case 6 -> query.append("b", new Document("$exists", random.nextBoolean()));
      case 7 ->
          query.append(
              "c",
              new Document("$lt", Instant.ofEpochMilli(3_000))
                  .append("$gte", Instant.ofEpochMilli(1_000)));
      case 8 -> query.append("n.x", random.nextInt(4)).append("n.y", random.nextInt(4));
      default -> query.append("u", new UUID(0, random.nextInt(5)).toString());
    }
  }
}
