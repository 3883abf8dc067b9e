package org.dayanisma.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Asks a part whether it works, from outside and in the way its users do. Every question ends
 * within a few seconds.
 */
public final class PartHealth {

  private static final int PATIENCE_MILLIS = 3_000;
  private static final int LONGEST_ANSWER = 10_000;

  private final Installation installation;

  public PartHealth(Installation installation) {
    this.installation = installation;
  }

  /** How a part is. */
  public enum State {
    HEALTHY("healthy"),
    /** It works, but somebody has to look after something: dead letters, or a long wait. */
    DEGRADED("degraded"),
    /** It is there but accepts no writes, above all because its disk is full. */
    CANNOT_WRITE("cannot write"),
    UNHEALTHY("unhealthy");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** The words that the table of {@code status} shows. */
    public String words() {
      return words;
    }

    private static State of(boolean answers) {
      return answers ? HEALTHY : UNHEALTHY;
    }
  }

  /** Whether the part does its work, whether or not somebody has to look after something. */
  public boolean works(Part part) {
    State state = stateOf(part);
    return state == State.HEALTHY || state == State.DEGRADED;
  }

  /** Asks the part how it is. */
  public State stateOf(Part part) {
    try {
      return switch (part) {
        case MONGODB -> stateOfStore();
        case KAFKA -> State.of(kafkaAnswers());
        case MAIL -> State.of(mailAnswers());
        case IDENTITY -> answerOf(installation.keysUri());
        case MEMBERSHIP, CASEWORK, NOTIFICATION, CAMPAIGN -> answerOf(health(part));
        // its health is that of the whole platform; its readiness is its own
        case GATEWAY -> answerOf(health(part) + "/readiness");
      };
    } catch (IOException | RuntimeException notAnswering) {
      return State.UNHEALTHY;
    }
  }

  private String health(Part part) {
    return "http://localhost:" + installation.managementPort(part) + "/actuator/health";
  }

  /** Asks again and again until the part is healthy or the patience is over. */
  public boolean becomesHealthy(Part part, Duration patience) {
    return becomesHealthy(part, patience, () -> false);
  }

  /** The same, but only for as long as it makes sense. */
  public boolean becomesHealthy(Part part, Duration patience, BooleanSupplier useless) {
    long end = System.nanoTime() + patience.toNanos();
    while (!works(part)) {
      if (System.nanoTime() > end || useless.getAsBoolean()) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return true;
  }

  private static State answerOf(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try {
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK
          ? (says(connection.getInputStream(), "DEGRADED") ? State.DEGRADED : State.HEALTHY)
          : (says(connection.getErrorStream(), "CANNOT_WRITE")
              ? State.CANNOT_WRITE
              : State.UNHEALTHY);
    } finally {
      connection.disconnect();
    }
  }

  private static boolean says(@Nullable InputStream answer, String status) throws IOException {
    return answer != null
        && new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
            .contains("\"status\":\"" + status + "\"");
  }

  private boolean mailAnswers() throws IOException {
    URI server = URI.create(installation.smtpUri());
    int port = server.getPort() < 0 ? 25 : server.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.getHost(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String greeting = lines.readLine();
      return greeting != null && greeting.startsWith("220");
    }
  }

  /** The embedded store refuses a ping while it accepts no writes. */
  private State stateOfStore() {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(installation.mongoUri()))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket -> socket.readTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
      return State.HEALTHY;
    } catch (MongoCommandException refused) {
      return State.CANNOT_WRITE;
    }
  }

  private boolean kafkaAnswers() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            installation.kafkaBootstrap(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
            false);
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException notAnswering) {
      return false;
    }
  }
}
