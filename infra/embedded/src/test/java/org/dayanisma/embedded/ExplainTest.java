package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code explain} tells which index a query uses, in the words of MongoDB. */
class ExplainTest {

  @AutoClose private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
  @AutoClose private final MongoClient client = MongoClients.create(mongo.uri());
  private final MongoDatabase database = client.getDatabase("test");

  @BeforeEach
  void declareIndexes() {
    MongoCollection<Document> trees = database.getCollection("trees");
    trees.createIndex(Indexes.ascending("kind", "height"));
    trees.createIndex(Indexes.ascending("felled"), new IndexOptions().sparse(true));
    trees.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
  }

  @Test
  void namesTheIndexAndItsBounds() {
    Document plan = explained("{kind: 'oak', height: {$gt: 3}}", "{height: -1}");

    assertThat(plan.getString("stage")).isEqualTo("FETCH");
    Document index = plan.get("inputStage", Document.class);
    assertThat(index.getString("stage")).isEqualTo("IXSCAN");
    assertThat(index.getString("indexName")).isEqualTo("kind_1_height_1");
    assertThat(index.getString("direction")).isEqualTo("backward");
    assertThat(index.get("indexBounds"))
        .isEqualTo(
            new Document("kind", List.of("[oak, oak]")).append("height", List.of("[3, MaxKey]")));
  }

  @Test
  void namesUniqueKeysIdsAndIndexesThatLeaveDocumentsOut() {
    assertThat(indexOf("{_id: 7}")).isEqualTo("_id_");
    assertThat(indexOf("{_id: {$gt: 7}, colour: 'red'}")).isEqualTo("_id_");
    assertThat(indexOf("{number: 7, colour: 'red'}")).isEqualTo("number_1");
    assertThat(indexOf("{felled: {$exists: true}}")).isEqualTo("felled_1");
  }

  /** A tree bears fruits of several kinds; its owner is another field, so both can be used. */
  @Test
  void goesByMoreThanTheFirstFieldAlsoWhereThatIsAList() {
    MongoCollection<Document> trees = database.getCollection("trees");
    trees.createIndex(Indexes.ascending("fruits", "owner"));
    trees.createIndex(Indexes.ascending("fruits", "height"));
    trees.insertOne(Document.parse("{fruits: ['plum', 'pear'], owner: 'Asya'}"));

    assertThat(indexOf("{fruits: 'pear', owner: 'Asya'}")).isEqualTo("fruits_1_owner_1");
    assertThat(indexOf("{fruits: {$all: ['pear', 'plum']}, height: 3}"))
        .isEqualTo("fruits_1_height_1");
  }

  @Test
  void sortsNothingThatSomeValuesHaveInOrder() {
    assertThat(explained("{kind: {$in: ['oak', 'ash']}}", "{kind: 1, height: 1}").get("stage"))
        .isEqualTo("FETCH");
    assertThat(explained("{kind: {$in: ['oak', 'ash']}}", "{height: 1}").get("stage"))
        .isEqualTo("SORT");
  }

  @Test
  void prefersAnIndexToBoundsOfTheIds() {
    assertThat(indexOf("{kind: {$in: ['oak']}, _id: {$lt: 7}}")).isEqualTo("kind_1_height_1");
  }

  @Test
  void saysThatAllIsReadWhereNoIndexHelps() {
    assertThat(explained("{height: 3}", "{}").getString("stage")).isEqualTo("COLLSCAN");
    assertThat(explained("{$or: [{kind: 'oak'}, {height: 3}]}", "{}").getString("stage"))
        .isEqualTo("COLLSCAN");
  }

  @Test
  void namesOneIndexForEachPartOfAnAlternative() {
    Document plan = explained("{$or: [{kind: 'oak'}, {$or: [{_id: 1}, {number: 2}]}]}", "{}");

    Document either = plan.get("inputStage", Document.class);
    assertThat(either.getString("stage")).isEqualTo("OR");
    List<Document> parts = either.getList("inputStages", Document.class);
    assertThat(parts.getFirst().getString("indexName")).isEqualTo("kind_1_height_1");
    assertThat(parts.getLast().getString("stage")).isEqualTo("OR");
  }

  @Test
  void saysWhatIsSorted() {
    Document plan = explained("{kind: 'oak'}", "{colour: 1}");

    assertThat(plan.getString("stage")).isEqualTo("SORT");
    assertThat(plan.get("inputStage", Document.class).getString("stage")).isEqualTo("FETCH");
  }

  @Test
  void findsNothingToReadWhereThereIsNoCollection() {
    assertThat(explained("flowers", "{}", "{}").getString("stage")).isEqualTo("EOF");
  }

  @Test
  void saysThatItExplainsNothingElse() {
    Document counting = new Document("explain", new Document("count", "trees"));

    assertThatThrownBy(() -> database.runCommand(counting))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("this server explains find only");
  }

  private String indexOf(String filter) {
    return explained(filter, "{}").get("inputStage", Document.class).getString("indexName");
  }

  private Document explained(String filter, String order) {
    return explained("trees", filter, order);
  }

  private Document explained(String collection, String filter, String order) {
    Document find =
        new Document("find", collection)
            .append("filter", Document.parse(filter))
            .append("sort", Document.parse(order));
    return database
        .runCommand(new Document("explain", find).append("verbosity", "queryPlanner"))
        .get("queryPlanner", Document.class)
        .get("winningPlan", Document.class);
  }
}
