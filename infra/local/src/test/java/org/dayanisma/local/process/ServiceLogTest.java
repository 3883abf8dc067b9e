package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dayanisma.local.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service that runs from its own jar, as {@code --separate} starts it, and has much to say. */
class ServiceLogTest {

  private static final long MEGABYTE = 1024 * 1024;

  @TempDir Path folder;

  @Test
  void theLogOfAServiceInAProcessOfItsOwnHasAnEnd() throws Exception {
    Installation installation =
        new Installation(
            Path.of("../.."), Map.of("DAYANISMA_HOME", folder.resolve("home").toString()));
    installation.createHome();
    Path log = installation.logOf("talkative");

    Process process = Spawned.start(talkative(installation), inMegabytes(installation, log), log);

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(bytesIn(installation.folder("log"))).isLessThan(8 * MEGABYTE);
    assertThat(Files.readAllLines(log).getLast())
        .startsWith("{\"at\":")
        .contains("that was all", "\"level\":\"WARN\"");
  }

  private static List<String> talkative(Installation installation) {
    List<String> command = new ArrayList<>(JavaCommand.java(installation, "service"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Talkative.class.getName()));
    return command;
  }

  private static Map<String, String> inMegabytes(Installation installation, Path log) {
    Map<String, String> variables = new HashMap<>(JavaCommand.logging(installation, log));
    variables.put("DAYANISMA_LOG_FILE_SIZE", "1MB");
    return variables;
  }

  private static long bytesIn(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Says twenty megabytes. */
  static final class Talkative {

    private Talkative() {}

    public static void main(String[] words) {
      new SpringApplicationBuilder(Talkative.class)
          .web(WebApplicationType.NONE)
          .properties("logging.structured.format.console=org.dayanisma.httpapi.LogLine")
          .run();
      var log = LoggerFactory.getLogger("org.dayanisma.talkative");
      var random = new java.util.Random(7);
      for (int i = 0; i < 20_000; i++) {
        byte[] noise = new byte[500];
        random.nextBytes(noise);
        log.warn("{}", java.util.HexFormat.of().formatHex(noise));
      }
      log.warn("that was all");
    }
  }
}
