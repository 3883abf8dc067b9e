package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.dayanisma.embedded.EmbeddedKafkaTest.createTopic;
import static org.dayanisma.embedded.EmbeddedKafkaTest.readAsGroup;
import static org.dayanisma.embedded.EmbeddedKafkaTest.send;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.internals.FatalExitError;
import org.apache.kafka.common.utils.Exit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that fills faster than anybody checks ends the thread that writes the controller's log.
 * Here that thread is interrupted, which fails its write in the same way.
 */
@Tag("late")
class EmbeddedKafkaDeadControllerTest {
  private static final String WRITER = "kafka-1-raft-io-thread";
  private static final String CONTROLLER = "quorum-controller-1-event-handler";
  private static final String REGISTRATION = "broker-1-lifecycle-manager-event-handler";
  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void aBrokerWhoseControllerDiedIsSoonOpenedAgain() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0)) {
      String address = kafka.bootstrapServers();
      createTopic(address, "letters");
      send(address, "letters", "a");

      kill(writer());

      awaitTopicsOf(address);
      send(address, "letters", "b");
      assertThat(readAsGroup(address, "letters", 2)).containsExactly("a", "b");
    }
  }

  /** Kafka starts each thread named here at a different moment of its start. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        WRITER,
        CONTROLLER,
        REGISTRATION,
        "broker-1-to-controller-heartbeat-channel-manager"
      })
  void soIsOneWhoseControllerDiesAgainWhileItIsOpened(String moment) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0)) {
      String address = kafka.bootstrapServers();
      createTopic(address, "letters");
      send(address, "letters", "a");

      Thread before = thread(moment).orElseThrow();
      kill(writer());
      awaitAnother(moment, before);
      kill(writer());

      awaitTopicsOf(address);
      assertThat(threads(WRITER)).as("who write to the controller's log").hasSize(1);
      assertThat(threads(CONTROLLER)).as("controllers").hasSize(1);
      send(address, "letters", "b");
      assertThat(readAsGroup(address, "letters", 2)).containsExactly("a", "b");
    }
  }

  /** Two controllers that write to one log destroy it, and with it what was acknowledged. */
  @Test
  void oneThatCannotBeOpenedDoesNotGoOnBesideTheNext() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0)) {
      String address = kafka.bootstrapServers();
      createTopic(address, "letters");
      send(address, "letters", "a");

      Thread before = thread(REGISTRATION).orElseThrow();
      endTheProcess();
      awaitAnother(REGISTRATION, before);
      endTheProcess();

      awaitTopicsOf(address);
      assertThat(threads(WRITER)).as("who write to the controller's log").hasSize(1);
      send(address, "letters", "b");
      assertThat(readAsGroup(address, "letters", 2)).containsExactly("a", "b");
    }
  }

  @Test
  void aBrokerWhoseControllerDiedIsClosedAtOnce() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0);
    createTopic(kafka.bootstrapServers(), "letters");
    send(kafka.bootstrapServers(), "letters", "a");

    kill(writer());
    assertThat(CompletableFuture.runAsync(kafka::close)).succeedsWithin(BOUND);

    try (EmbeddedKafka again = EmbeddedKafka.onDisk(folder, 0)) {
      assertThat(readAsGroup(again.bootstrapServers(), "letters", 1)).containsExactly("a");
    }
  }

  @Test
  void nobodyWhoClosesItWaitsForADiskThatDoesNotAnswer() throws Exception {
    SilentDisk disk = new SilentDisk();
    EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0, disk, Duration.ofSeconds(2));
    Thread keeper = disk.asked.get();

    assertThat(CompletableFuture.runAsync(kafka::close)).succeedsWithin(BOUND);

    disk.answer.complete(Long.MAX_VALUE);
    assertThat(keeper.join(BOUND)).as("it ends by itself once the disk answers").isTrue();
    assertThat(threads(WRITER)).as("who write to the controller's log").isEmpty();
  }

  /** Like a disk behind a network that is gone: it does not even say how much room it has. */
  private static final class SilentDisk implements Disk {
    /** The thread that asked; it closes the broker and ends when that is done. */
    final CompletableFuture<Thread> asked = new CompletableFuture<>();

    final CompletableFuture<Long> answer = new CompletableFuture<>();

    @Override
    public FileChannel open(Path file) throws IOException {
      return Disk.LOCAL.open(file);
    }

    @Override
    public String nameForStore(Path file) {
      return Disk.LOCAL.nameForStore(file);
    }

    @Override
    public long room(Path file) {
      asked.complete(Thread.currentThread());
      return answer.join();
    }
  }

  private static void kill(Thread writer) throws InterruptedException {
    writer.interrupt();
    assertThat(writer.join(BOUND)).as("the thread that writes has ended").isTrue();
  }

  /** What Kafka calls when it cannot use the folder of its logs. */
  private static void endTheProcess() {
    assertThatThrownBy(() -> Exit.halt(1)).isInstanceOf(FatalExitError.class);
  }

  /** The controller makes topics, so a dead one makes none. */
  private static void awaitTopicsOf(String address) {
    soon().until(() -> makesTopics(address));
  }

  private static boolean makesTopics(String address) throws InterruptedException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            address,
            "request.timeout.ms",
            1_000,
            "default.api.timeout.ms",
            2_000);
    try (Admin admin = Admin.create(settings)) {
      String name = UUID.randomUUID().toString();
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
      return true;
    } catch (ExecutionException notYet) {
      return false;
    }
  }

  private static void awaitAnother(String name, Thread before) {
    soon()
        .pollInterval(Duration.ofMillis(1))
        .until(() -> threads(name).stream().anyMatch(found -> found != before));
  }

  /** Threads of Kafka may die meanwhile. */
  private static ConditionFactory soon() {
    return await().dontCatchUncaughtExceptions().atMost(BOUND);
  }

  private static Thread writer() {
    return thread(WRITER).orElseThrow();
  }

  private static Optional<Thread> thread(String name) {
    return threads(name).stream().findFirst();
  }

  private static List<Thread> threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(found -> found.getName().equals(name))
        .toList();
  }
}
