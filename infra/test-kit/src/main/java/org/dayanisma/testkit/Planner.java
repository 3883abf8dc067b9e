package org.dayanisma.testkit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * What a server's planner can do at all. MongoDB and the embedded server go by an index for each
 * part of an alternative, by the ids between two of them, and by one id that is asked for together
 * with something else; the server of our second lane does not, or does not say so. Such queries are
 * not held against it there.
 *
 * @param alternatives whether it plans the parts of an {@code $or}
 * @param ids whether it goes by a range of ids
 * @param idAndMore whether it says that it goes by an id if the filter has other fields too
 */
record Planner(boolean alternatives, boolean ids, boolean idAndMore) {

  private static final String TRIED = "planner_tried";
  private static final Planner EVERYTHING = new Planner(true, true, true);

  static Planner of(MongoDatabase database) {
    MongoCollection<Document> tried = database.getCollection(TRIED);
    tried.createIndex(Indexes.ascending("a"));
    try {
      return new Planner(
          usesIndexes(database, "{$or: [{a: 1}, {_id: 1}]}"),
          usesIndexes(database, "{_id: {$gt: 1}}"),
          usesIndexes(database, "{_id: 1, b: 2}"));
    } finally {
      tried.drop();
    }
  }

  private static boolean usesIndexes(MongoDatabase database, String filter) {
    AskedQuery query =
        new AskedQuery(
            database.getName(), TRIED, BsonDocument.parse(filter), new BsonDocument(), false, "");
    return !Explained.of(database, query).scans(query, EVERYTHING);
  }

  boolean cannotPlan(AskedQuery query) {
    return (!alternatives && hasAlternatives(query.filter()))
        || (!idAndMore && namesOneId(query.filter()))
        || (!ids && (hasRangeOfIds(query.filter()) || query.sort().containsKey("_id")));
  }

  private static boolean hasAlternatives(BsonDocument part) {
    return part.containsKey("$or") || anyBelow(part, Planner::hasAlternatives);
  }

  private static boolean namesOneId(BsonDocument part) {
    return (part.containsKey("_id") && !part.get("_id").isDocument())
        || anyBelow(part, Planner::namesOneId);
  }

  private static boolean hasRangeOfIds(BsonDocument part) {
    return (part.get("_id") instanceof BsonDocument range && !range.containsKey("$in"))
        || anyBelow(part, Planner::hasRangeOfIds);
  }

  private static boolean anyBelow(BsonDocument part, Predicate<BsonDocument> what) {
    return part.get("$and", new BsonArray()).asArray().stream()
        .filter(BsonValue::isDocument)
        .map(BsonValue::asDocument)
        .anyMatch(what);
  }
}
