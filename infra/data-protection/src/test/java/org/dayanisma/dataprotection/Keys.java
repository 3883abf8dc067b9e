package org.dayanisma.dataprotection;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.TestKeys;
import org.dayanisma.testkit.TestServers;

/** The parts of this library put together by hand, several services side by side. */
final class Keys {

  static final String MEMBERSHIP = "membership-service";
  static final String NOTIFICATION = "notification-service";

  static final Path ROOT_KEY = TestKeys.rootKeyOf(TestKeys.newDirectory());

  private static final MongoClient CLIENT = MongoClients.create(TestServers.mongoUri());

  private Keys() {}

  static Path keystores(Path directory) {
    LocalKeystore.initialise(directory, ROOT_KEY, List.of(MEMBERSHIP, NOTIFICATION));
    return directory;
  }

  static LocalKeystore keystore(Path directory, String service) {
    return LocalKeystore.open(directory, ROOT_KEY, service);
  }

  static MongoCollection<Document> newStore() {
    return CLIENT.getDatabase(TestServers.newDatabaseName() + "-keys").getCollection("data_keys");
  }

  /** A new instance of the service: nothing in memory yet. */
  static MongoDataKeys instance(String service, Path directory, MongoCollection<Document> store) {
    LocalKeystore keystore = keystore(directory, service);
    return instance(service, keystore, keystore.keys(), store, Ticker.systemTicker());
  }

  static MongoDataKeys instance(
      String service,
      KeyVault vault,
      ServiceKeys keys,
      MongoCollection<Document> store,
      Ticker ticker) {
    InstantSource time = InstantSource.system();
    return new MongoDataKeys(
        new WrappedKeys(service, vault),
        store,
        new Erasures(service, store, new Ed25519Signatures(service, keys), time),
        time,
        new KeyProperties(Path.of("unused"), "", Duration.ofMinutes(5), 1_000, null, ""),
        ticker);
  }
}
