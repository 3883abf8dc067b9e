package org.dayanisma.dataprotection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The database of the wrapped data keys. If it has credentials of its own, it is reached by a
 * client of its own; then nothing else goes through that client, and no key goes through the
 * service's.
 */
final class KeysDatabase implements AutoCloseable {

  private static final int SECONDS_FOR_A_SERVER = 5;
  private static final int SECONDS_FOR_AN_ANSWER = 20;

  private final Optional<MongoClient> own;
  private final MongoCollection<Document> dataKeys;

  private KeysDatabase(Optional<MongoClient> own, MongoClient client, String service) {
    this.own = own;
    this.dataKeys = client.getDatabase(service + "-keys").getCollection("data_keys");
  }

  /**
   * The keys of a service.
   *
   * @param uri blank for the service's own client
   * @param database the service's database, from which the name is derived
   */
  static KeysDatabase of(String uri, MongoClient shared, String database) {
    if (uri.isBlank()) {
      return new KeysDatabase(Optional.empty(), shared, database);
    }
    MongoClient own = MongoClients.create(patient(new ConnectionString(uri)));
    return new KeysDatabase(Optional.of(own), own, database);
  }

  /** Waits as long as the service's own client does, unless the address says otherwise. */
  static MongoClientSettings patient(ConnectionString address) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder().applyConnectionString(address);
    if (address.getServerSelectionTimeout() == null) {
      settings.applyToClusterSettings(
          cluster -> cluster.serverSelectionTimeout(SECONDS_FOR_A_SERVER, TimeUnit.SECONDS));
    }
    if (address.getSocketTimeout() == null && address.getTimeout() == null) {
      settings.applyToSocketSettings(
          socket -> socket.readTimeout(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS));
    }
    return settings.build();
  }

  MongoCollection<Document> dataKeys() {
    return dataKeys;
  }

  @Override
  public void close() {
    own.ifPresent(MongoClient::close);
  }
}
