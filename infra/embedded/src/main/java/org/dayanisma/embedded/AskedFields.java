package org.dayanisma.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of each field, at its top level or below {@code $and}, as far as an index can
 * use it.
 */
final class AskedFields {

  /**
   * What is asked of one field; no part of it excludes a document that the query wants.
   *
   * @param value it is, or holds, this
   * @param values it is, or holds, one of these; null if that is not asked
   * @param low it is, or holds, this or more
   * @param high it is, or holds, this or less
   * @param isThere the field is not missing
   */
  record Asked(
      @Nullable Object value,
      @Nullable List<Object> values,
      @Nullable Object low,
      @Nullable Object high,
      boolean isThere) {

    static final Asked NOTHING = new Asked(null, null, null, null, false);

    boolean narrows() {
      return values != null || low != null || high != null;
    }

    /**
     * Keeps one bound only, because in a list one element may be above one bound and another below
     * the other.
     */
    Asked withOneBound() {
      return low == null ? this : new Asked(value, values, low, null, isThere);
    }

    private Asked equal(Object one) {
      return new Asked(one, values, low, high, true);
    }

    private Asked in(List<Object> some) {
      return new Asked(value, values == null ? some : values, low, high, true);
    }

    private Asked atLeast(Object least) {
      return new Asked(value, values, low == null ? least : low, high, true);
    }

    private Asked atMost(Object most) {
      return new Asked(value, values, low, high == null ? most : high, true);
    }

    private Asked there() {
      return new Asked(value, values, low, high, true);
    }
  }

  private final Map<String, Asked> fields = new HashMap<>();
  private final List<List<AskedFields>> alternatives = new ArrayList<>();

  private AskedFields() {}

  static AskedFields of(Document query) {
    AskedFields asked = new AskedFields();
    asked.collect(query);
    return asked;
  }

  Asked of(String field) {
    return fields.getOrDefault(field, Asked.NOTHING);
  }

  /** What each {@code $or} asks, part by part; a document has to satisfy one part of each. */
  List<List<AskedFields>> alternatives() {
    return alternatives;
  }

  /**
   * The part of the query that a unique index can answer alone; empty if the query leaves open one
   * of its keys.
   */
  Optional<Document> keysOf(Index<Object> index) {
    Document keys = new Document();
    for (IndexKey key : index.getKeys()) {
      Asked asked = of(key.getKey());
      if (asked.value() != null) {
        keys.put(key.getKey(), asked.value());
      } else if (asked.values() != null && index.getKeys().size() == 1) {
        keys.put(key.getKey(), new Document("$in", asked.values()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(keys);
  }

  private void collect(Document query) {
    query.forEach((field, condition) -> {
      if (field.equals("$and") && condition instanceof List<?> parts) {
        parts.stream()
            .filter(Document.class::isInstance)
            .map(Document.class::cast)
            .forEach(this::collect);
      } else if (field.equals("$or") && condition instanceof List<?> parts) {
        alternatives.add(
            parts.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .map(AskedFields::of)
                .toList());
      } else if (!field.startsWith("$")) {
        fields.put(field, with(of(field), condition));
      }
    });
  }

  private static Asked with(Asked before, @Nullable Object condition) {
    if (condition != null && isPlain(condition)) {
      return before.equal(condition);
    }
    Asked asked = before;
    if (condition instanceof Document operators) {
      for (Map.Entry<String, Object> operator : operators.entrySet()) {
        asked = with(asked, operator.getKey(), operator.getValue());
      }
    }
    return asked;
  }

  private static Asked with(Asked before, String operator, @Nullable Object operand) {
    if (operator.equals("$in")
        && operand instanceof Collection<?> some
        && some.stream().allMatch(AskedFields::isPlain)) {
      return before.in(List.copyOf(some));
    }
    if (operator.equals("$all")
        && operand instanceof Collection<?> all
        && !all.isEmpty()
        && all.stream().allMatch(AskedFields::isPlain)) {
      return before.equal(all.iterator().next());
    }
    if (operator.equals("$exists")) {
      return Boolean.TRUE.equals(operand) ? before.there() : before;
    }
    if (operand == null || !isPlain(operand)) {
      return before;
    }
    return switch (operator) {
      case "$eq" -> before.equal(operand);
      case "$gt", "$gte" -> before.atLeast(operand);
      case "$lt", "$lte" -> before.atMost(operand);
      default -> before;
    };
  }

  private static boolean isPlain(@Nullable Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Instant
        || value instanceof UUID
        || value instanceof BinData
        || value instanceof ObjectId;
  }
}
