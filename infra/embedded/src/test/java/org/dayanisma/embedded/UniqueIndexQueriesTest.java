package org.dayanisma.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The short cut over an index must find exactly what a scan would find. */
class UniqueIndexQueriesTest {
  @AutoClose private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
  @AutoClose private final MongoClient client = MongoClients.create(mongo.uri());
  private final MongoCollection<Document> members =
      client.getDatabase("union").getCollection("members");

  @BeforeEach
  void fill() {
    members.createIndex(Indexes.ascending("unit", "number"), new IndexOptions().unique(true));
    members.createIndex(Indexes.ascending("mails"), new IndexOptions().unique(true).sparse(true));
    members.insertMany(
        List.of(
            new Document("_id", "a")
                .append("unit", 1)
                .append("number", 1)
                .append("v", 1)
                .append("mails", List.of("x", "y")),
            new Document("_id", "b").append("unit", 1).append("number", 2).append("v", 2),
            new Document("_id", "c").append("unit", 2L).append("number", 1).append("v", 2)));
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        found(and(eq("_id", "a"), eq("v", 1)), "a"),
        found(and(eq("_id", "a"), eq("v", 2))),
        found(new Document("_id", "b").append("v", new Document("$gt", 1)), "b"),
        found(new Document("_id", new Document("$eq", "b")).append("v", 2), "b"),
        found(and(in("_id", "a", "b", "z"), eq("v", 2)), "b"),
        found(and(eq("_id", "a"), eq("_id", "b"))),
        found(and(in("_id", "a", "b"), in("_id", "b", "c")), "b"),
        found(in("_id")),
        found(
            and(new Document("_id", new Document("$eq", "b").append("$in", List.of("a", "b")))),
            "b"),
        found(and(eq("unit", 1), eq("number", 1), gt("v", 0)), "a"),
        found(and(eq("unit", 2), eq("number", 1.0), eq("v", 2)), "c"),
        found(and(eq("unit", 1), in("number", 1, 2), eq("v", 2)), "b"),
        found(and(eq("mails", "y"), eq("v", 1)), "a"),
        found(or(and(eq("_id", "a"), eq("v", 1)), eq("v", 2)), "a", "b", "c"),
        found(and(eq("_id", "a"), or(eq("v", 1), eq("v", 2))), "a"),
        found(new Document("$nor", List.of(new Document("_id", "a"))), "b", "c"),
        found(new Document("_id", new Document("$ne", "a")).append("v", 2), "b", "c"));
  }

  private static Arguments found(Bson query, String... ids) {
    return Arguments.of(query, Arrays.asList(ids));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void findsWhatAScanWouldFind(Bson query, List<String> ids) {
    assertThat(members.find(query).map(found -> found.getString("_id")))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(members.countDocuments(query)).isEqualTo(ids.size());
  }
}
