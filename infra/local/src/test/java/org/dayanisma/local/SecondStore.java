package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The server of {@code DAYANISMA_TEST_MONGODB_URI}, if the tests are to run on it instead of on the
 * embedded store; started by {@code second-store.sh}.
 */
final class SecondStore {

  private static final Set<String> ITS_OWN = Set.of("admin", "config", "local");

  /** A store that does not answer is a failure, not an endless wait. */
  private static final int PATIENCE = 60;

  private SecondStore() {}

  static Optional<String> uri() {
    return Optional.ofNullable(System.getenv("DAYANISMA_TEST_MONGODB_URI"))
        .filter(uri -> !uri.isBlank());
  }

  /** A new installation has new keys, so what an earlier one left in the store is in its way. */
  static void empty(String uri) {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToSocketSettings(socket -> socket.readTimeout(PATIENCE, TimeUnit.SECONDS))
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      for (String name : client.listDatabaseNames()) {
        if (!ITS_OWN.contains(name)) {
          client.getDatabase(name).drop();
        }
      }
    }
  }

  /** SIGKILL, then the same data again. */
  static void killAndStart() {
    control("kill");
    control("start");
  }

  private static void control(String command) {
    try {
      Process script =
          new ProcessBuilder(Path.of("second-store.sh").toAbsolutePath().toString(), command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(script.waitFor()).as("second-store.sh %s", command).isZero();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
