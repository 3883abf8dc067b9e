package org.dayanisma.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@code mongod} of the machine, run with our data folder as a child of this process. */
record MongodProcess(Process process) implements HostedPart {

  private static final int SECONDS_TO_STOP = 30;

  static MongodProcess start(Path program, Path folder, int port, Path log) throws IOException {
    Files.createDirectories(folder);
    return new MongodProcess(
        Spawned.start(
            List.of(
                program.toString(),
                "--dbpath",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1"),
            java.util.Map.of(),
            log));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
