package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.embedded.EmbeddedKafkaTest.createTopic;
import static org.dayanisma.embedded.EmbeddedKafkaTest.readAsGroup;
import static org.dayanisma.embedded.EmbeddedKafkaTest.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that cannot write would end its process, and everything that shares it. */
@Tag("late")
class EmbeddedKafkaFullDiskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long MEBIBYTE = 1024 * 1024;

  @TempDir Path folder;

  /** A file stands where its log was, so everything it opens there fails, as on a full disk. */
  @Test
  void aBrokerWhoseLogCannotBeWrittenIsOpenedAgainAndTheProcessGoesOn() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0)) {
      String address = kafka.bootstrapServers();
      createTopic(address, "letters");
      send(address, "letters", "a", "b");
      assertThat(readAsGroup(address, "letters", 1)).containsExactly("a");

      Path log = folder.resolve("log");
      Path away = folder.resolve("away");
      Files.move(log, away);
      Files.createFile(log);
      await(address, false);

      Files.delete(log);
      Files.move(away, log);
      await(address, true);
      send(address, "letters", "c");
      assertThat(readAsGroup(address, "letters", 2)).containsExactly("b", "c");
    }
  }

  @Test
  void itIsClosedWhileTheLastMegabytesAreStillThere() throws Exception {
    FailingDisk disk = new FailingDisk();
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0, disk)) {
      String address = kafka.bootstrapServers();
      createTopic(address, "letters");
      send(address, "letters", "a");

      disk.hasRoomFor(16 * MEBIBYTE - 1);
      await(address, false);

      disk.hasRoomFor(32 * MEBIBYTE);
      await(address, true);
      send(address, "letters", "b");
      assertThat(readAsGroup(address, "letters", 2)).containsExactly("a", "b");

      disk.hasRoomFor(16 * MEBIBYTE);
      send(address, "letters", "c");
      assertThat(readAsGroup(address, "letters", 1)).containsExactly("c");
    }
  }

  @Test
  void itCanBeEndedWhileItIsClosed() throws Exception {
    FailingDisk disk = new FailingDisk();
    String address;
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0, disk)) {
      address = kafka.bootstrapServers();
      createTopic(address, "letters");
      send(address, "letters", "a");
      disk.hasRoomFor(0);
      await(address, false);
    }
    try (EmbeddedKafka again = EmbeddedKafka.onDisk(folder, 0)) {
      assertThat(readAsGroup(again.bootstrapServers(), "letters", 1)).containsExactly("a");
    }
  }

  private static void await(String address, boolean listening) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (listens(address) != listening) {
      assertThat(System.nanoTime()).as("the broker listens: %s", listening).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static boolean listens(String address) {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}
