package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged product, started by its own script as a person would, on ports and in a folder of
 * its own so that a running installation is not disturbed.
 */
final class Platform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path root;
  private final Map<String, String> environment;

  private Platform(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = environment;
  }

  static Platform inOwnFolder(Path root, Map<String, String> more) {
    try {
      Map<String, String> environment = new TreeMap<>(more);
      Path home = Files.createTempDirectory("dayanisma-bench");
      environment.put("DAYANISMA_HOME", home.toString());
      environment.put("DAYANISMA_ROOT_KEY_FILE", home.resolve("root-key").toString());
      // a few users do the work of many
      environment.put("DAYANISMA_GATEWAY_LIMITS_CALLER", "1000000/1s");
      environment.put("DAYANISMA_GATEWAY_LIMITS_ATONCE", "10000");
      BenchPorts.fill(environment);
      return new Platform(root, environment);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the benchmark", e);
    }
  }

  Map<String, String> environment() {
    return environment;
  }

  Path home() {
    return Path.of(environment.get("DAYANISMA_HOME"));
  }

  /** Starts it and waits until every part is healthy; tells how long that took. */
  Duration start() {
    long begin = System.nanoTime();
    script("up", "--detach");
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  String token(String user) {
    return script("token", user).strip();
  }

  String script(String... words) {
    List<String> command = new java.util.ArrayList<>();
    command.add(root.resolve("dayanisma").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("./dayanisma " + words[0] + " failed:\n" + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    script("reset");
  }
}
