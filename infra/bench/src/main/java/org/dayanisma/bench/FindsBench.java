package org.dayanisma.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.bson.Document;
import org.dayanisma.embedded.EmbeddedMongo;
import org.springframework.util.FileSystemUtils;

/**
 * B10: finds a second among 100,000 documents of the embedded store, with an index and without: by
 * equality, a sorted page, and one element of a list. Each find is counted only if it found what is
 * there.
 */
final class FindsBench {

  private static final int DOCUMENTS = 100_000;
  private static final int UNITS = 20_000;
  private static final int TAGS = 5_000;
  private static final int AT_ONCE = 1_000;
  private static final long WARM_UP_SECONDS = 3;
  private static final long SECONDS = 5;

  private final Results results;

  FindsBench(Results results) {
    this.results = results;
  }

  /** A query, by the number of its repetition, and how many documents it must find. */
  private record Find(
      String what,
      int found,
      BiFunction<MongoCollection<Document>, Integer, FindIterable<Document>> query) {}

  private static final List<Find> FINDS =
      List.of(
          new Find(
              "finds by equality",
              DOCUMENTS / UNITS,
              (documents, n) -> documents.find(eq("unit", unit(n)))),
          new Find(
              "sorted pages",
              2,
              (documents, n) ->
                  documents
                      .find(
                          and(
                              eq("unit", unit(n)),
                              lt("at", Instant.ofEpochMilli(DOCUMENTS * 1_000L))))
                      .sort(Sorts.descending("at", "_id"))
                      .limit(2)),
          new Find(
              "finds by an element of a list",
              DOCUMENTS / TAGS,
              (documents, n) -> documents.find(eq("tags", "t" + n * 7 % TAGS))));

  private static String unit(int n) {
    return "u" + n * 7 % UNITS;
  }

  void run() {
    Path folder = temporary();
    try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      MongoDatabase database = client.getDatabase("bench");
      MongoCollection<Document> plain = database.getCollection("plain");
      MongoCollection<Document> indexed = database.getCollection("indexed");
      indexed.createIndex(Indexes.ascending("unit", "at"));
      indexed.createIndex(Indexes.ascending("tags"));
      fill(plain);
      fill(indexed);
      for (Find find : FINDS) {
        rate(find, indexed, WARM_UP_SECONDS);
        double peer = rate(find, plain, SECONDS);
        double ours = rate(find, indexed, SECONDS);
        results.add(new Results.Figure("B10", find.what(), "1/s", ours, peer, 100, true));
      }
    } finally {
      delete(folder);
    }
  }

  private static void fill(MongoCollection<Document> documents) {
    List<Document> some = new ArrayList<>(AT_ONCE);
    for (int i = 0; i < DOCUMENTS; i++) {
      some.add(
          new Document("_id", "id" + i)
              .append("unit", "u" + i % UNITS)
              .append("at", Instant.ofEpochMilli(i * 1_000L))
              .append("tags", List.of("t" + i % TAGS, "s" + i % 7_000))
              .append("text", "x".repeat(200)));
      if (some.size() == AT_ONCE) {
        documents.insertMany(some);
        some.clear();
      }
    }
  }

  private static double rate(Find find, MongoCollection<Document> documents, long seconds) {
    long begun = System.nanoTime();
    long end = begun + TimeUnit.SECONDS.toNanos(seconds);
    int finds = 0;
    while (System.nanoTime() < end) {
      List<Document> found = find.query().apply(documents, finds).into(new ArrayList<>());
      if (found.size() != find.found()) {
        throw new IllegalStateException(find.what() + " found " + found.size());
      }
      finds++;
    }
    return finds * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("dayanisma-finds");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder", e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
