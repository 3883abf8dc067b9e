package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One database. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {
  private final StoreMaps maps;

  StoredDatabase(String name, StoreMaps maps, CursorRegistry cursors) {
    super(name, cursors);
    this.maps = maps;
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return command.equalsIgnoreCase("explain")
        ? explained(query.get(command))
        : super.handleCommand(channel, command, query, databases, oplog);
  }

  /** Explains how a {@code find} is answered; other commands are not explained. */
  private Document explained(@Nullable Object asked) {
    if (!(asked instanceof Document find && find.get("find") instanceof String name)) {
      throw new BadValueException("this server explains find only");
    }
    Document winner =
        resolveCollection(name, false) instanceof StoredCollection collection
            ? collection.explained(
                find.get("filter") instanceof Document filter ? filter : new Document(),
                find.get("sort") instanceof Document order ? order : null)
            : new Document("stage", "EOF");
    Document answer =
        new Document(
            "queryPlanner",
            new Document("namespace", getDatabaseName() + "." + name)
                .append("winningPlan", winner)
                .append("rejectedPlans", List.of()));
    Utils.markOkay(answer);
    return answer;
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

  /** Removes the documents that may go according to the indexes of this database. */
  void expire(Instant now) {
    MongoCollection<Object> declared = indexes.get();
    if (declared == null) {
      return;
    }
    List<Expiry> expiries =
        declared.queryAllAsStream().map(Expiry::of).flatMap(Optional::stream).toList();
    for (Expiry expiry : expiries) {
      MongoCollection<Object> documents = resolveCollection(expiry.collection(), false);
      if (documents != null) {
        expiry.apply(documents, now);
      }
    }
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
