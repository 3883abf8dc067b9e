package org.dayanisma.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What Kafka needs to find in its folder before its first start. */
final class BrokerFolder {
  private BrokerFolder() {}

  static void formatIfNew(Path folder) {
    Path log = folder.resolve("log");
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(log);
      Path file = folder.resolve("server.properties");
      Properties properties = new Properties();
      properties.putAll(BrokerSettings.of(log, Ports.choose(0)));
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
}
