package org.dayanisma.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The maps that the store has: one of documents per collection, and one of positions per unique
 * index.
 */
final class StoreMaps {
  private static final String DOCUMENTS = "documents/";
  private static final String INDEX = "index/";
  private static final long SMALL_BYTES = 16L * 1024 * 1024;
  private static final int WASTEFUL_PERCENT = 50;
  private static final int WASTEFUL_WHILE_BUSY_PERCENT = 15;

  private final MVStore store;
  private final ChangeLog log;

  StoreMaps(MVStore store, ChangeLog log) {
    this.store = store;
    this.log = log;
  }

  StoreMap<Object, Document> documents(String database, String collection) {
    return documents(documentsName(database, collection));
  }

  private StoreMap<Object, Document> documents(String name) {
    return new StoreMap<>(store, name, BsonTypes.KEY, BsonTypes.DOCUMENT, log);
  }

  StoreMap<KeyValue, Object> positions(String database, String collection, String index) {
    return positions(indexName(database, collection, index));
  }

  private StoreMap<KeyValue, Object> positions(String name) {
    return new StoreMap<>(store, name, BsonTypes.COMPOUND_KEY, BsonTypes.KEY, log);
  }

  void dropDocuments(String database, String collection) {
    drop(documentsName(database, collection));
  }

  void dropPositions(String database, String collection, String index) {
    drop(indexName(database, collection, index));
  }

  void dropAll(String database) {
    store.getMapNames().stream()
        .filter(map ->
            map.startsWith(DOCUMENTS + database + "/") || map.startsWith(INDEX + database + "/"))
        .forEach(this::drop);
  }

  private void drop(String map) {
    log.drop(map);
    remove(map);
  }

  private void remove(String map) {
    if (store.hasMap(map)) {
      store.removeMap(map);
    }
  }

  Set<String> databaseNames() {
    return store.getMapNames().stream()
        .filter(map -> map.startsWith(DOCUMENTS))
        .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('/', DOCUMENTS.length())))
        .collect(Collectors.toSet());
  }

  /** Brings the maps to the state after the last whole batch of the log. */
  void restoreFrom(WriteAheadLog written) {
    try {
      written.replay(
          new ChangeLog() {
            @Override
            public void put(String map, byte[] key, byte[] value) {
              restore(map, key, value);
            }

            @Override
            public void remove(String map, byte[] key) {
              restore(map, key, null);
            }

            @Override
            public void drop(String map) {
              StoreMaps.this.remove(map);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the log of the document store", e);
    }
  }

  private void restore(String map, byte[] key, byte @Nullable [] value) {
    if (map.startsWith(INDEX)) {
      positions(map).restore(key, value);
    } else {
      documents(map).restore(key, value);
    }
  }

  long bytesOnDisk() {
    return store.isPersistent() ? store.getFileStore().size() : 0;
  }

  /**
   * Whether only little of a file that is not small is in use. While much is being written this is
   * normal, and the room is soon used again.
   */
  boolean isWasteful(boolean quiet) {
    FileStore<?> file = store.getFileStore();
    return file.size() > SMALL_BYTES
        && Math.min(file.getFillRate(), file.getChunksFillRate())
            < (quiet ? WASTEFUL_PERCENT : WASTEFUL_WHILE_BUSY_PERCENT);
  }

  void close() {
    store.close();
  }

  private static String documentsName(String database, String collection) {
    return DOCUMENTS + database + "/" + collection;
  }

  private static String indexName(String database, String collection, String index) {
    return INDEX + database + "/" + collection + "/" + index;
  }
}
