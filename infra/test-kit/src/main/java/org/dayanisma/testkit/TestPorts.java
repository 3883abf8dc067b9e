package org.dayanisma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for tests that have to know a port before somebody listens on it.
 *
 * <p>A port that the system has just handed out ({@code new ServerSocket(0)}) may go to the next
 * outgoing connection of any program before the test gets to use it. These ports lie below those
 * that the system hands out, and each belongs to this JVM until it ends: other test JVMs of the
 * same user leave it alone.
 */
public final class TestPorts {
  private static final int FIRST = 18_000;
  private static final int END = 32_000;
  private static final Path TAKEN =
      Path.of(System.getProperty("java.io.tmpdir"), "dayanisma-test-ports");

  /** The locks, which end with this JVM however it ends. */
  private static final List<FileChannel> OURS = new ArrayList<>();

  private static int next = ThreadLocalRandom.current().nextInt(FIRST, END);

  private TestPorts() {}

  /**
   * A port on which nobody listens, different with each call.
   *
   * @throws IllegalStateException if all are taken
   */
  public static synchronized int free() {
    for (int tried = 0; tried < END - FIRST; tried++) {
      int port = next;
      next = next + 1 == END ? FIRST : next + 1;
      if (becomesOurs(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port between " + FIRST + " and " + END + " is free");
  }

  private static boolean becomesOurs(int port) {
    try {
      Files.createDirectories(TAKEN);
      FileChannel file =
          FileChannel.open(
              TAKEN.resolve(Integer.toString(port)),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (file.tryLock() != null && isFree(port)) {
        OURS.add(file);
        return true;
      }
      file.close();
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note in " + TAKEN + " which ports are taken", e);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
