package org.dayanisma.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker inside this JVM: one KRaft node, broker and controller at once, on the
 * loopback interface.
 *
 * <p>With {@link #onDisk} its topics, records and committed offsets outlive the process, also one
 * that is killed. Topics are never made by themselves. There is one replica of everything: it is
 * for one machine.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int ATTEMPTS_ON_FREE_PORTS = 5;

  private final KafkaRaftServer server;
  private final int port;
  private final boolean temporary;
  private final Path folder;

  private EmbeddedKafka(KafkaRaftServer server, Path folder, int port, boolean temporary) {
    this.server = server;
    this.folder = folder;
    this.port = port;
    this.temporary = temporary;
  }

  /** A broker on a free port whose data is deleted when it is closed. */
  public static EmbeddedKafka inTemporaryFolder() {
    try {
      return start(Files.createTempDirectory("dayanisma-kafka"), 0, true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a temporary folder for Kafka", e);
    }
  }

  /**
   * A broker which keeps its data in a folder.
   *
   * @param folder made if it is missing; one process at a time may use it
   * @param port the port to listen on, 0 for any free one; the controller always takes a free one
   */
  public static EmbeddedKafka onDisk(Path folder, int port) {
    return start(folder, port, false);
  }

  private static EmbeddedKafka start(Path folder, int port, boolean temporary) {
    RuntimeException last = new IllegalStateException("not tried");
    for (int attempt = 0; attempt < (port == 0 ? ATTEMPTS_ON_FREE_PORTS : 1); attempt++) {
      Ports ports = Ports.choose(port);
      KafkaConfig settings = KafkaConfig.fromProps(BrokerSettings.of(folder.resolve("log"), ports));
      formatIfNew(folder, settings);
      KafkaRaftServer server = new KafkaRaftServer(settings, Time.SYSTEM);
      try {
        server.startup();
        return new EmbeddedKafka(server, folder, ports.broker(), temporary);
      } catch (RuntimeException e) {
        last = e;
        server.shutdown();
      }
    }
    throw last;
  }

  private static void formatIfNew(Path folder, KafkaConfig settings) {
    Path log = folder.resolve("log");
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(log);
      Path file = folder.resolve("server.properties");
      Properties properties = new Properties();
      properties.putAll(settings.originals());
      try (OutputStream out = Files.newOutputStream(file)) {
        properties.store(out, "written at the first start; only the formatter reads it");
      }
      String[] command = {
        "format", "--config", file.toString(), "--cluster-id", Uuid.randomUuid().toString()
      };
      PrintStream nowhere =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      if (StorageTool.execute(command, nowhere) != 0) {
        throw new IllegalStateException("Kafka could not format its folder " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare Kafka's folder " + log, e);
    }
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker; returns when its data is flushed. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    if (temporary) {
      Folders.delete(folder);
    }
  }
}
