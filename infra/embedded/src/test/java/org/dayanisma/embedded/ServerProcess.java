package org.dayanisma.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An embedded server in a JVM of its own, so that it can be killed like a process in real life. */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "ready ";

  private final Process process;
  private final String address;

  private ServerProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * What the child runs: {@code mongo <folder> <bytes per checkpoint>} or {@code kafka <folder>};
   * it says where it listens and waits to be killed.
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    String address =
        arguments[0].equals("mongo")
            ? EmbeddedMongo.onDisk(
                    folder,
                    0,
                    StoreSettings.USUAL.withCheckpointEvery(Long.parseLong(arguments[2])))
                .uri()
            : EmbeddedKafka.onDisk(folder, 0).bootstrapServers();
    System.out.println(READY + address);
    Thread.currentThread().join();
  }

  static ServerProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ServerProcess.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ServerProcess(process, addressOf(process));
  }

  @SuppressWarnings("StreamResourceLeak") // the stream lives as long as the process
  private static String addressOf(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
    }
    throw new IllegalStateException("the server ended before it was ready");
  }

  /** Where it listens. */
  String address() {
    return address;
  }

  /** SIGKILL: no shutdown hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process survived a SIGKILL");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
