package org.dayanisma.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.dayanisma.embedded.EmbeddedKafka;
import org.dayanisma.embedded.EmbeddedMongo;

/**
 * The document store and the broker of this JVM's tests, started when first asked for.
 *
 * <p>For tests without Spring; with Spring, use {@link EmbeddedPlatform}.
 */
public final class TestServers {
  private static final String EXTERNAL_MONGO = "DAYANISMA_TEST_MONGODB_URI";
  private static final String CONTAINERS = "dayanisma.test.containers";
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestServers() {}

  /** The connection string of the store, without a database. */
  public static String mongoUri() {
    return Mongo.URI;
  }

  /** Host and port of the broker. */
  public static String kafkaBootstrap() {
    return Kafka.BOOTSTRAP;
  }

  /** A database name that nobody else uses, even on a server shared with other runs. */
  public static String newDatabaseName() {
    byte[] bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    return "test-" + HexFormat.of().formatHex(bytes);
  }

  /**
   * Removes a test's database, and its companions of the same prefix, from a server that outlives
   * the test.
   */
  static void dropDatabases(String uri, String prefix) {
    if (externalMongo().isEmpty()) {
      return;
    }
    try (MongoClient client = MongoClients.create(uri)) {
      for (String name : client.listDatabaseNames()) {
        if (name.startsWith(prefix)) {
          client.getDatabase(name).drop();
        }
      }
    }
  }

  /**
   * Whether the store is the embedded one. On another one, which is asked through a network and may
   * be slow, a test that tries many random schedules tries fewer: they show there that the store
   * keeps what the code relies on, not that the code does.
   */
  public static boolean isStoreEmbedded() {
    return externalMongo().isEmpty() && !inContainers();
  }

  static boolean inContainers() {
    return Boolean.getBoolean(CONTAINERS);
  }

  private static Optional<String> externalMongo() {
    return Optional.ofNullable(System.getenv(EXTERNAL_MONGO)).filter(uri -> !uri.isBlank());
  }

  private static final class Mongo {
    static final String URI =
        externalMongo()
            .orElseGet(
                () -> inContainers() ? Containers.mongoUri() : EmbeddedMongo.inMemory().uri());
  }

  private static final class Kafka {
    static final String BOOTSTRAP =
        inContainers() ? Containers.kafkaBootstrap() : startEmbedded().bootstrapServers();

    private static EmbeddedKafka startEmbedded() {
      EmbeddedKafka kafka = EmbeddedKafka.inTemporaryFolder();
      Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "test-kafka-close"));
      return kafka;
    }
  }
}
