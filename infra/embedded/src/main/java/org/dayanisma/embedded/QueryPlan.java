package org.dayanisma.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a query are found without reading them all. A plan may find more than the
 * query asks for but never less; each document is checked afterwards.
 */
sealed interface QueryPlan permits IndexPlan, QueryPlan.ByUniqueKey, QueryPlan.OneOf {

  /** The positions of the documents, each once. */
  Stream<Object> positions();

  /** Whether the documents come in the order that was asked for. */
  boolean sorted();

  /** The plan as {@code explain} tells it. */
  Document stage();

  /**
   * The best plan, empty if all documents have to be read: the one document with a unique key; the
   * index that narrows most; one plan for each part of an {@code $or}; some of the ids; all in the
   * order that is asked for.
   *
   * @param order fields and directions, null or empty for any order
   * @param ids of all documents; bounds on ids often exclude nothing, so they are considered late
   */
  static Optional<QueryPlan> best(
      AskedFields asked,
      @Nullable Document order,
      List<Index<Object>> unique,
      List<OrderedKeys> indexes,
      OrderedKeys ids) {
    Optional<IndexPlan> byIndex = IndexPlan.best(asked, order, indexes.stream());
    Optional<IndexPlan> byIds = IndexPlan.best(asked, order, Stream.of(ids));
    return byUniqueKey(asked, unique)
        .or(() -> byIndex.filter(IndexPlan::narrows))
        .or(() ->
            asked.alternatives().stream()
                .flatMap(parts -> oneOf(parts, unique, indexes, ids).stream())
                .findFirst())
        .or(() -> byIds.filter(IndexPlan::narrows))
        .or(() -> byIndex)
        .or(() -> byIds);
  }

  /** The plan by a unique index of which the query names each key. */
  static Optional<QueryPlan> byUniqueKey(AskedFields asked, List<Index<Object>> unique) {
    return unique.stream()
        .flatMap(index -> asked.keysOf(index).map(keys -> new ByUniqueKey(index, keys)).stream())
        .map(QueryPlan.class::cast)
        .findFirst();
  }

  private static Optional<QueryPlan> oneOf(
      Collection<AskedFields> parts,
      List<Index<Object>> unique,
      List<OrderedKeys> indexes,
      OrderedKeys ids) {
    List<QueryPlan> plans = new ArrayList<>();
    for (AskedFields part : parts) {
      Optional<QueryPlan> plan = best(part, null, unique, indexes, ids);
      if (plan.isEmpty()) {
        return Optional.empty();
      }
      plans.add(plan.get());
    }
    return Optional.of(new OneOf(plans));
  }

  /**
   * A unique index of which the query names each key.
   *
   * @param keys the part of the query that the index answers
   */
  record ByUniqueKey(Index<Object> index, Document keys) implements QueryPlan {

    @Override
    public Stream<Object> positions() {
      return StreamSupport.stream(index.getPositions(keys).spliterator(), false).distinct();
    }

    @Override
    public boolean sorted() {
      return false;
    }

    @Override
    public Document stage() {
      Document bounds = new Document();
      index.getKeys().stream()
          .map(IndexKey::getKey)
          .forEach(key -> bounds.put(key, List.of(String.valueOf(keys.get(key)))));
      return new Document("stage", "IXSCAN")
          .append("indexName", index.getName())
          .append("isUnique", true)
          .append("indexBounds", bounds);
    }
  }

  /** One plan for each part of an {@code $or}. */
  record OneOf(List<QueryPlan> parts) implements QueryPlan {

    @Override
    public Stream<Object> positions() {
      return parts.stream().flatMap(QueryPlan::positions).distinct();
    }

    @Override
    public boolean sorted() {
      return false;
    }

    @Override
    public Document stage() {
      return new Document("stage", "OR")
          .append("inputStages", parts.stream().map(QueryPlan::stage).toList());
    }
  }
}
