package org.dayanisma.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.embedded.AskedFields.Asked;
import org.jspecify.annotations.Nullable;

/**
 * How ordered keys answer a query: they give the documents whose first fields have these values and
 * whose next field has one of some values or lies within bounds.
 *
 * @param sorted whether the documents come in the order that was asked for
 */
record IndexPlan(
    OrderedKeys index, List<Object> first, Asked next, boolean sorted, boolean backward)
    implements QueryPlan {

  private static final String ID = "_id";

  /**
   * The plan that narrows most, if any index is useful.
   *
   * @param order fields and directions, null or empty for any order
   */
  static Optional<IndexPlan> best(
      AskedFields asked, @Nullable Document order, Stream<OrderedKeys> indexes) {
    return indexes
        .map(index -> of(index, asked, order == null ? new Document() : order))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(plan -> plan.worth(order != null && !order.isEmpty())));
  }

  private static Optional<IndexPlan> of(OrderedKeys index, AskedFields asked, Document order) {
    List<String> fields = index.fields();
    boolean several = index.hasSeveral();
    if (index.leavesOutDocuments() && !asked.of(fields.getFirst()).isThere()) {
      return Optional.empty();
    }
    List<Object> first = new ArrayList<>();
    for (String field : fields) {
      Object value = asked.of(field).value();
      if (value == null || (several && sharesList(fields.subList(0, first.size()), field))) {
        break;
      }
      first.add(value);
    }
    int at = first.size();
    boolean open =
        at < fields.size() && !(several && sharesList(fields.subList(0, at), fields.get(at)));
    Asked next = open ? asked.of(fields.get(at)) : Asked.NOTHING;
    if (several) {
      next = next.withOneBound();
    }
    Optional<Boolean> direction =
        several ? Optional.empty() : direction(fields.subList(at, fields.size()), asked, order);
    boolean sorted = order.isEmpty() || direction.isPresent();
    IndexPlan plan = new IndexPlan(index, first, next, sorted, direction.orElse(false));
    return plan.narrows() || (sorted && !order.isEmpty()) ? Optional.of(plan) : Optional.empty();
  }

  /** Whether two different elements of one list could meet the two conditions. */
  private static boolean sharesList(List<String> fields, String more) {
    return fields.stream().anyMatch(field -> root(field).equals(root(more)));
  }

  private static String root(String path) {
    return path.split("\\.", 2)[0];
  }

  /**
   * Whether the order goes backwards through these fields and the id, which is the last part of
   * each key; empty if it is a different order.
   */
  private static Optional<Boolean> direction(
      List<String> fields, AskedFields asked, Document order) {
    List<String> coming = new ArrayList<>(fields);
    coming.add(ID);
    Boolean backward = null;
    int at = 0;
    for (String field : order.keySet()) {
      if (asked.of(field).value() != null) {
        continue; // a field with one value does not affect the order
      }
      boolean descending = order.get(field) instanceof Number number && number.intValue() < 0;
      if (at >= coming.size()
          || !coming.get(at).equals(field)
          || (backward != null && backward != descending)) {
        return Optional.empty();
      }
      backward = descending;
      at++;
    }
    return Optional.of(Boolean.TRUE.equals(backward));
  }

  /** Whether it leaves out documents that the query does not ask for. */
  boolean narrows() {
    return !first.isEmpty() || next.narrows() || index.leavesOutDocuments();
  }

  /** A value excludes more than bounds and order together. */
  private int worth(boolean ordered) {
    return 6 * first.size() + (next.narrows() ? 3 : 0) + (ordered && sorted ? 2 : 0);
  }

  @Override
  public Stream<Object> positions() {
    List<Object> values = next.values();
    if (values != null) {
      return values.stream()
          .sorted(backward ? BsonTypes.KEY.reversed() : BsonTypes.KEY)
          .flatMap(value -> index.positions(first, value, value, backward))
          .distinct();
    }
    Stream<Object> found = index.positions(first, next.low(), next.high(), backward);
    return index.hasSeveral() ? found.distinct() : found;
  }

  @Override
  public Document stage() {
    Document bounds = new Document();
    for (int at = 0; at < index.fields().size(); at++) {
      bounds.put(index.fields().get(at), bounds(at));
    }
    return new Document("stage", "IXSCAN")
        .append("indexName", index.name())
        .append("isMultiKey", index.hasSeveral())
        .append("isSparse", index.leavesOutDocuments())
        .append("direction", backward ? "backward" : "forward")
        .append("indexBounds", bounds);
  }

  private List<String> bounds(int at) {
    if (at < first.size()) {
      return List.of(bounds(first.get(at), first.get(at)));
    }
    List<Object> values = next.values();
    if (at > first.size()) {
      return List.of(bounds(null, null));
    }
    return values == null
        ? List.of(bounds(next.low(), next.high()))
        : values.stream().map(value -> bounds(value, value)).toList();
  }

  private static String bounds(@Nullable Object low, @Nullable Object high) {
    return "[" + (low == null ? "MinKey" : low) + ", " + (high == null ? "MaxKey" : high) + "]";
  }
}
