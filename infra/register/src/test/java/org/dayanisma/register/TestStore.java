package org.dayanisma.register;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.TreeMap;
import org.bson.Document;
import org.dayanisma.eventrelay.GuardedUpdates;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.testkit.TestServers;

/** A database of a test's own, with stamps. */
public final class TestStore implements AutoCloseable {

  private final MongoClient client = MongoClients.create(TestServers.mongoUri());
  private final MongoDatabase database = client.getDatabase(TestServers.newDatabaseName());
  private final StampedDocuments documents = new StampedDocuments(database, TestStore::stamp);

  public MongoDatabase database() {
    return database;
  }

  public StampedDocuments documents() {
    return documents;
  }

  public GuardedUpdates guard() {
    return new GuardedUpdates(documents);
  }

  /** Without a key: a change is noticed, a forger is not kept out. */
  private static String stamp(String collection, Document content) {
    return Integer.toHexString(new TreeMap<>(content).hashCode());
  }

  @Override
  public void close() {
    database.drop();
    client.close();
  }
}
