package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/** One database. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {
  private final StoreMaps maps;

  StoredDatabase(String name, StoreMaps maps, CursorRegistry cursors) {
    super(name, cursors);
    this.maps = maps;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collection, CollectionOptions options) {
    return new StoredCollection(
        this, collection, options, maps.documents(getDatabaseName(), collection), cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new StoredUniqueIndex(
        maps.positions(getDatabaseName(), collection, index), index, keys, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new StoredIndex(
        maps.positions(getDatabaseName(), collection, index), index, keys, sparse);
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String index) {
    super.dropIndex(collection, index);
    maps.dropPositions(getDatabaseName(), collection.getCollectionName(), index);
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    super.dropCollection(collection, oplog);
    maps.dropDocuments(getDatabaseName(), collection);
  }

  @Override
  public void drop(Oplog oplog) {
    super.drop(oplog);
    maps.dropAll(getDatabaseName());
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw new UnsupportedOperationException("the embedded server does not rename collections");
  }

  @Override
  protected long getStorageSize() {
    return maps.bytesOnDisk();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
