package org.dayanisma.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a query pins to a value, at its top or below {@code $and}, whatever else it asks
 * for.
 */
final class PinnedFields {
  private final Document pinned = new Document();

  private PinnedFields() {}

  static PinnedFields of(Document query) {
    PinnedFields fields = new PinnedFields();
    fields.collect(query);
    return fields;
  }

  private void collect(Document query) {
    query.forEach((field, condition) -> {
      if (field.equals("$and") && condition instanceof List<?> parts) {
        parts.stream()
            .filter(Document.class::isInstance)
            .map(Document.class::cast)
            .forEach(this::collect);
      } else if (!field.startsWith("$") && isPlain(condition)) {
        pinned.put(field, condition);
      } else if (condition instanceof Document operators
          && isOnly("$eq", operators)
          && isPlain(operators.get("$eq"))) {
        pinned.put(field, operators.get("$eq"));
      } else if (condition instanceof Document operators && isOnly("$in", operators)) {
        pinned.putIfAbsent(field, operators);
      }
    });
  }

  private static boolean isOnly(String operator, Document operators) {
    return operators.keySet().equals(Set.of(operator));
  }

  private static boolean isPlain(@Nullable Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof UUID
        || value instanceof ObjectId;
  }

  /**
   * The part of the query which a unique index can answer alone; empty when the query leaves one of
   * its keys open.
   */
  Optional<Document> keysOf(Index<Object> index) {
    if (!index.isUnique()) {
      return Optional.empty();
    }
    Document keys = new Document();
    for (IndexKey key : index.getKeys()) {
      Object value = pinned.get(key.getKey());
      if (value == null || (value instanceof Document && index.getKeys().size() > 1)) {
        return Optional.empty();
      }
      keys.put(key.getKey(), value);
    }
    return Optional.of(keys);
  }
}
