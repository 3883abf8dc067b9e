package org.dayanisma.testkit;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a store says about how it answers a query: the stages of the plan that it chose. */
record Explained(List<Document> stages) {

  private static final List<String> EVERYTHING = List.of("[MinKey, MaxKey]");

  static Explained of(MongoDatabase database, AskedQuery query) {
    Document find = new Document("find", query.collection()).append("filter", query.filter());
    if (!query.sort().isEmpty()) {
      find.append("sort", query.sort());
    }
    if (query.limited()) {
      find.append("limit", 1);
    }
    Document answer =
        database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
    List<Document> stages = new ArrayList<>();
    collect(answer.get("queryPlanner", Document.class).get("winningPlan"), stages);
    if (stages.isEmpty()) {
      throw new AssertionError("The store explains nothing: " + answer.keySet());
    }
    return new Explained(stages);
  }

  private static void collect(@Nullable Object part, List<Document> stages) {
    if (part instanceof Document stage) {
      if (stage.containsKey("stage")) {
        stages.add(stage);
      }
      stage.values().forEach(below -> collect(below, stages));
    } else if (part instanceof List<?> parts) {
      parts.forEach(below -> collect(below, stages));
    }
  }

  /** The indexes that it uses. */
  Set<String> indexes() {
    Set<String> names = new HashSet<>();
    stages.forEach(stage -> {
      if (stage.get("indexName") instanceof String name) {
        names.add(name);
      }
    });
    return names;
  }

  /** Whether all documents, or all keys of an index that leaves none out, may be read. */
  boolean scans(AskedQuery query) {
    boolean firstOfAll = query.limited() && query.filter().isEmpty();
    return !firstOfAll && stages.stream().anyMatch(Explained::readsEverything);
  }

  private static boolean readsEverything(Document stage) {
    if ("COLLSCAN".equals(stage.get("stage"))) {
      return true;
    }
    return stage.get("indexBounds") instanceof Map<?, ?> bounds
        && !Boolean.TRUE.equals(stage.get("isSparse"))
        && EVERYTHING.equals(bounds.values().iterator().next());
  }
}
