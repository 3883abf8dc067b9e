package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map of documents per collection, and a map per unique index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {
  private static final String DOCUMENTS = "documents/";
  private static final String INDEX = "index/";

  private final MVStore store;

  StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  /** The databases which a store holds. */
  static Set<String> namesIn(MVStore store) {
    return store.getMapNames().stream()
        .filter(map -> map.startsWith(DOCUMENTS))
        .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('/', DOCUMENTS.length())))
        .collect(Collectors.toSet());
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collection, CollectionOptions options) {
    return new StoredCollection(this, collection, options, documents(collection), cursorRegistry);
  }

  private MVMap<Object, Document> documents(String collection) {
    return store.openMap(
        documentsMap(collection),
        new MVMap.Builder<Object, Document>().keyType(BsonTypes.KEY).valueType(BsonTypes.DOCUMENT));
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    MVMap<KeyValue, Object> positions =
        store.openMap(
            indexMap(collection, index),
            new MVMap.Builder<KeyValue, Object>()
                .keyType(BsonTypes.COMPOUND_KEY)
                .valueType(BsonTypes.KEY));
    return new StoredUniqueIndex(positions, index, keys, sparse);
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String index) {
    super.dropIndex(collection, index);
    removeMap(indexMap(collection.getCollectionName(), index));
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    super.dropCollection(collection, oplog);
    removeMap(documentsMap(collection));
  }

  @Override
  public void drop(Oplog oplog) {
    super.drop(oplog);
    store.getMapNames().stream()
        .filter(map ->
            map.startsWith(DOCUMENTS + getDatabaseName() + "/")
                || map.startsWith(INDEX + getDatabaseName() + "/"))
        .toList()
        .forEach(this::removeMap);
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw new UnsupportedOperationException("the embedded server does not rename collections");
  }

  private void removeMap(String map) {
    if (store.hasMap(map)) {
      store.removeMap(map);
    }
  }

  private String documentsMap(String collection) {
    return DOCUMENTS + getDatabaseName() + "/" + collection;
  }

  private String indexMap(String collection, String index) {
    return INDEX + getDatabaseName() + "/" + collection + "/" + index;
  }

  @Override
  protected long getStorageSize() {
    return store.isPersistent() ? store.getFileStore().size() : 0;
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
