package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check must find what it is for, and let pass what is right. */
class QueryPlansTest {

  private static final AllowedPlans NOTHING = new AllowedPlans(Map.of(), Map.of());

  private final QueryRecorder recorder = new QueryRecorder(() -> Optional.of("Trees.oaks"));
  private final String name = TestServers.newDatabaseName();

  @AutoClose private final MongoClient client = clientThatTells(recorder);
  private final MongoDatabase database = client.getDatabase(name);
  private final MongoCollection<Document> trees = database.getCollection("trees");

  @BeforeEach
  void declareIndexes() {
    trees.createIndex(Indexes.ascending("kind", "height"));
    trees.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    trees.createIndex(
        Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
  }

  @AfterEach
  void drop() {
    TestServers.dropDatabases(TestServers.mongoUri(), name);
  }

  private static MongoClient clientThatTells(QueryRecorder recorder) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
            .addCommandListener(recorder)
            .build());
  }

  @Test
  void letsPassWhatGoesByAnIndex() {
    trees.find(Filters.eq("kind", "oak")).sort(Sorts.descending("height")).first();
    trees.find(Filters.and(Filters.eq("_id", 7), Filters.exists("height"))).first();
    trees.find().sort(Sorts.ascending("kind", "height")).first();
    trees.find().first();
    trees.countDocuments(Filters.eq("number", 7));
    trees.estimatedDocumentCount();
    trees.updateMany(Filters.in("kind", "oak", "ash"), Updates.set("height", 3));
    trees.deleteOne(Filters.eq("_id", 7));

    assertThatCode(checking(NOTHING)::checkQueries).doesNotThrowAnyException();
    assertThatCode(checking(NOTHING)::checkIndexes).doesNotThrowAnyException();
  }

  static Stream<Named<Consumer<MongoCollection<Document>>>> scans() {
    return Stream.of(
        Named.of("find", trees -> trees.find(Filters.eq("height", 41)).first()),
        Named.of("count", trees -> trees.countDocuments(Filters.eq("height", 41))),
        Named.of("change", trees -> trees.updateOne(Filters.eq("height", 41), Updates.unset("a"))),
        Named.of("removal", trees -> trees.deleteMany(Filters.eq("height", 41))),
        Named.of(
            "find and change",
            trees -> trees.findOneAndUpdate(Filters.eq("height", 41), Updates.unset("a"))),
        Named.of("distinct", trees -> values(trees, Filters.eq("height", 41))));
  }

  private static void values(MongoCollection<Document> trees, Bson where) {
    trees.distinct("kind", where, String.class).first();
  }

  @ParameterizedTest
  @MethodSource("scans")
  void namesServiceCollectionFieldsAndPlaceOfWhatReadsEverything(
      Consumer<MongoCollection<Document>> scan) {
    scan.accept(trees);

    assertThatThrownBy(checking(NOTHING)::checkQueries)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "forestry reads all of trees for a query by {height} (Trees.oaks);"
                + " declare an index with its store.");
  }

  @Test
  void findsWhatReadsAWholeIndex() {
    trees.find(Filters.gt("height", 3)).sort(Sorts.ascending("kind", "height")).first();
    trees.find().sort(Sorts.ascending("kind", "height")).into(new ArrayList<>());

    assertThatThrownBy(checking(NOTHING)::checkQueries)
        .hasMessageContaining("by {height} in the order of [kind, height]")
        .hasMessageContaining("by {} in the order of [kind, height]");
  }

  @Test
  void findsAnAlternativeOfWhichOnePartHasNoIndex() {
    trees.find(Filters.or(Filters.eq("kind", "oak"), Filters.eq("places.7.of", "x"))).first();

    assertThatThrownBy(checking(NOTHING)::checkQueries)
        .hasMessageContaining("a query by {kind, places.*.of}");
  }

  @Test
  void namesAnIndexThatNoQueryUses() {
    trees.find(Filters.eq("_id", 7)).first();

    assertThatThrownBy(checking(NOTHING)::checkIndexes)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "forestry: no query of trees uses its index kind_1_height_1;"
                + " ask by it in an integration test, or take it out.");
  }

  @Test
  void letsPassWhatHasAReason() {
    trees.find(Filters.eq("height", 41)).first();
    AllowedPlans allowed =
        AllowedPlans.parse(
            """
            scans:
              "trees {height}": there are never more than three
            unused:
              "trees kind_1_height_1": asked by a person, once a year
            """);

    assertThatCode(checking(allowed)::checkQueries).doesNotThrowAnyException();
    assertThatCode(checking(allowed)::checkIndexes).doesNotThrowAnyException();
  }

  @Test
  void failsWhereNothingWasAsked() {
    assertThatThrownBy(checking(NOTHING)::checkQueries).hasMessageContaining("did not run before");
  }

  @Test
  void keepsOneOfEachKindAndNoneOfATest() {
    for (int i = 0; i < 3; i++) {
      trees.find(Filters.in("kind", List.of("oak" + i, "ash"))).limit(i + 1).first();
    }
    assertThat(recorder.asked()).hasSize(1);
    trees
        .find(Filters.and(Filters.eq("look.kind", "oak"), Filters.in("kind", "oak", "ash")))
        .first();
    trees
        .find(Filters.and(Filters.eq("look.like", "oak"), Filters.in("kind", "oak", "ash")))
        .first();
    assertThat(recorder.asked()).as("each field is another kind").hasSize(3);

    int before = QueryRecorder.SHARED.asked().size();
    try (MongoClient own = clientThatTells(QueryRecorder.SHARED)) {
      own.getDatabase(name).getCollection("trees").find(Filters.eq("kind", "yew")).first();
    }
    assertThat(QueryRecorder.SHARED.asked()).hasSize(before);
  }

  private QueryPlans checking(AllowedPlans allowed) {
    return new QueryPlans("forestry", client, name, recorder.asked(), allowed);
  }
}
