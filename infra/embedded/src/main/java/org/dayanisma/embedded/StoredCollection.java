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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection.
 *
 * <p>Invariant: a document in the map is never changed; an update works on a copy and puts the
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

  /**
   * Everything that reads comes through here, and everything that changes a document has read it
   * here before.
   */
  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    return super.createQueryResult(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
  }

  /**
   * The server looks only at indexes whose keys are exactly those of the query; we also use the id,
   * or a unique index, when the query asks for more besides, as optimistic updates do ({@code _id}
   * and {@code version}).
   */
  @Override
  protected synchronized QueryResult queryDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    PinnedFields pinned = PinnedFields.of(query);
    for (Index<Object> index : getIndexes()) {
      Optional<Document> keys = pinned.keysOf(index);
      if (keys.isPresent()) {
        Iterable<Object> positions = index.getPositions(keys.get());
        return matchDocuments(query, positions, order, skip, limit, batchSize, fields);
      }
    }
    return super.queryDocuments(query, order, skip, limit, batchSize, fields);
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
    Object key =
        getIdField() == null ? new ObjectId() : Utils.getSubdocumentValue(document, getIdField());
    Object position = Missing.ofNullable(key);
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

  /** Not kept: it would cost a write per write, and nobody asks. */
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
