package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection.
 *
 * <p>Invariant: a document in the map is never changed; an update works on a copy and stores the
 * copy. So an answer can be encoded, and a commit can serialise, while other commands go on.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
  private final StoreMap<Object, Document> documents;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      StoreMap<Object, Document> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  /** All reading comes through here, and whatever changes a document has read it here before. */
  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    return super.createQueryResult(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
  }

  /**
   * The server uses only indexes whose keys are exactly those of the query. We also use the id, or
   * a unique index, when the query asks for more besides, as optimistic updates do ({@code _id} and
   * {@code version}), and after that ordered keys, see {@link QueryPlan}.
   */
  @Override
  protected synchronized QueryResult queryDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    return plan(query, order)
        .map(plan -> follow(plan, query, order, skip, limit, batchSize, fields))
        .orElseGet(() -> super.queryDocuments(query, order, skip, limit, batchSize, fields));
  }

  private Optional<QueryPlan> plan(Document query, @Nullable Document order) {
    if (getIdField() == null) {
      return Optional.empty();
    }
    List<Index<Object>> unique = getIndexes().stream().filter(Index::isUnique).toList();
    List<OrderedKeys> indexes =
        getIndexes().stream()
            .filter(OrderedKeys.class::isInstance)
            .map(OrderedKeys.class::cast)
            .toList();
    AskedFields asked = AskedFields.of(query);
    return isNatural(order)
        ? QueryPlan.byUniqueKey(asked, unique)
        : QueryPlan.best(asked, order, unique, indexes, new StoredIds(documents, "_id_"));
  }

  /** The plan of a query as {@code explain} tells it, in the words of MongoDB. */
  synchronized Document explained(Document query, @Nullable Document order) {
    Optional<QueryPlan> plan = plan(query, order);
    Document reading =
        plan.map(found -> new Document("stage", "FETCH").append("inputStage", found.stage()))
            .orElseGet(() -> new Document("stage", "COLLSCAN"));
    boolean inOrder =
        order == null
            || order.isEmpty()
            || isNatural(order)
            || plan.stream().anyMatch(QueryPlan::sorted);
    return inOrder
        ? reading
        : new Document("stage", "SORT").append("sortPattern", order).append("inputStage", reading);
  }

  private static boolean isNatural(@Nullable Document order) {
    return order != null && order.containsKey("$natural");
  }

  private QueryResult follow(
      QueryPlan plan,
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Stream<Document> candidates =
        plan.positions().map(documents::get).filter(Objects::nonNull).map(Document.class::cast);
    return matchDocumentsFromStream(
        candidates, query, plan.sorted() ? null : order, skip, limit, batchSize, fields);
  }

  /**
   * Answers to clients come in parts, and only ids wait for the rest, so a large answer does not
   * have to fit into memory. Calls inside the server give no size of parts and get all documents at
   * once.
   */
  @Override
  protected QueryResult matchDocumentsFromStream(
      Stream<Document> all,
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (batchSize <= 0 || getIdField() == null) {
      return super.matchDocumentsFromStream(all, query, order, skip, limit, batchSize, fields);
    }
    Stream<Document> matched = all.filter(document -> documentMatchesQuery(document, query));
    Comparator<Document> comparator = deriveComparator(order);
    if (comparator != null) {
      Set<String> kept = fieldsFor(order);
      matched =
          inOrder(
              matched.map(document -> only(kept, document)), comparator, Math.max(0, skip), limit);
    }
    Stream<Object> positions = matched.map(this::positionOf).skip(skip);
    StoredCursor cursor =
        new StoredCursor(
            cursorRegistry.generateCursorId(),
            (limit > 0 ? positions.limit(limit) : positions).toList(),
            position -> asAnswered(position, query, fields));
    List<Document> first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(cursor);
    return new QueryResult(first, cursor);
  }

  /**
   * Avoids sorting all matches for an answer of a few, which would take the memory of all of them.
   */
  private static Stream<Document> inOrder(
      Stream<Document> all, Comparator<Document> order, int skip, int limit) {
    if (limit <= 0) {
      return all.sorted(order);
    }
    FirstFew few = new FirstFew(Math.addExact(skip, limit), order);
    all.forEach(few::look);
    return few.found().stream();
  }

  private List<Document> asAnswered(Object position, Document query, @Nullable Document fields) {
    return super.matchDocumentsFromStream(
            query, Stream.ofNullable(documents.get(position)), 0, 0, 0, null, fields)
        .collectDocuments();
  }

  private Object positionOf(Document document) {
    return Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
  }

  /** The fields that are needed: the id and those of the order. */
  private Set<String> fieldsFor(@Nullable Document order) {
    Set<String> fields = new HashSet<>();
    fields.add(getIdField());
    if (order != null) {
      order.keySet().forEach(path -> fields.add(path.split("\\.", 2)[0]));
    }
    return fields;
  }

  private static Document only(Set<String> fields, Document document) {
    Document part = new Document();
    for (String field : fields) {
      if (document.containsKey(field)) {
        part.put(field, document.get(field));
      }
    }
    return part;
  }

  @Override
  public synchronized void addIndex(Index<Object> index) {
    super.addIndex(index);
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Object position = getIdField() == null ? new ObjectId() : positionOf(document);
    if (!documents.putIfAbsent(position, document)) {
      throw new IllegalStateException("a document with this position exists in " + getFullName());
    }
    return position;
  }

  @Override
  protected void handleUpdate(Object position, Document before, Document after) {
    documents.put(position, after);
  }

  @Override
  protected void removeDocument(Object position) {
    documents.remove(position);
  }

  @Override
  protected @Nullable Document getDocument(Object position) {
    return documents.get(position);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entries().stream()
        .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Stream<Document> all =
        isNaturalDescending(order)
            ? streamAllDocumentsWithPosition()
                .sorted((a, b) -> ValueComparator.desc().compare(a.getPosition(), b.getPosition()))
                .map(DocumentWithPosition::getDocument)
            : documents.values().stream();
    return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, fields);
  }

  @Override
  public int count() {
    return Math.toIntExact(documents.size());
  }

  @Override
  public boolean isEmpty() {
    return documents.size() == 0;
  }

  /** The size is not kept: it would cost one more write for each write, and nobody asks for it. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
