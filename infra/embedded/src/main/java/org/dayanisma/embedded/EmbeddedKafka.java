package org.dayanisma.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker inside this JVM: one KRaft node, broker and controller at once, on the
 * loopback interface.
 *
 * <p>With {@link #onDisk} its topics, records and committed offsets outlive the process, even one
 * that is killed. Topics are never created automatically. There is one replica of everything,
 * because it is meant for one machine.
 *
 * <p>A broker that cannot write its log normally ends its process. This one shares its process with
 * others, so it is closed when its disk has next to no room left, or once a write has failed, and
 * is opened again at the same address, from what it had acknowledged, as soon as there is room.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final long OPEN_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final Duration TO_END = Duration.ofSeconds(20);

  private final Path folder;
  private final boolean temporary;
  private final int port;
  private final BrokerRoom room;
  private final Duration toEnd;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("embedded-kafka").factory());

  /** Null while there is no room; used by the keeper only, once it is there. */
  private @Nullable Broker broker;

  /** Used by the keeper only. */
  private long openAt = System.nanoTime();

  /** Why it could not be opened, once that was logged; used by the keeper only. */
  private @Nullable String told;

  private EmbeddedKafka(
      Path folder, boolean temporary, BrokerRoom room, Duration toEnd, Broker broker) {
    this.folder = folder;
    this.temporary = temporary;
    this.room = room;
    this.toEnd = toEnd;
    this.broker = broker;
    this.port = broker.port();
    var _ =
        keeper.scheduleWithFixedDelay(
            this::keep, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A broker on a free port whose data is deleted when it is closed. */
  public static EmbeddedKafka inTemporaryFolder() {
    try {
      return open(Files.createTempDirectory("dayanisma-kafka"), 0, true, Disk.LOCAL, TO_END);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a temporary folder for Kafka", e);
    }
  }

  /**
   * A broker that keeps its data in a folder.
   *
   * @param folder made if it is missing; one process at a time may use it
   * @param port the port to listen on, 0 for any free one; the controller always takes a free one
   */
  public static EmbeddedKafka onDisk(Path folder, int port) {
    return onDisk(folder, port, Disk.LOCAL);
  }

  static EmbeddedKafka onDisk(Path folder, int port, Disk disk) {
    return onDisk(folder, port, disk, TO_END);
  }

  /**
   * @param toEnd how long {@link #close} waits for the end at most
   */
  static EmbeddedKafka onDisk(Path folder, int port, Disk disk, Duration toEnd) {
    return open(folder, port, false, disk, toEnd);
  }

  private static EmbeddedKafka open(
      Path folder, int port, boolean temporary, Disk disk, Duration toEnd) {
    BrokerFolder.formatIfNew(folder);
    Broker broker = Broker.start(folder, port);
    return new EmbeddedKafka(folder, temporary, new BrokerRoom(disk, folder), toEnd, broker);
  }

  private void keep() {
    try {
      if (broker == null) {
        openAgain();
      } else if (broker.hasFailed() || !room.isLeft()) {
        closeForNow(broker);
      }
    } catch (Throwable notNow) { // catches an Error too, or nothing would ever try again
      String reason = notNow.toString();
      if (!reason.equals(told)) {
        told = reason;
        LOG.warn("The broker cannot be opened at present", notNow);
      }
    }
  }

  private void closeForNow(Broker open) {
    LOG.error("The broker is closed until its disk has room again; what it acknowledged is kept");
    broker = null;
    open.close();
  }

  private void openAgain() {
    long now = System.nanoTime();
    if (now - openAt >= 0 && room.isEnoughToOpen()) {
      openAt = now + OPEN_EVERY_NANOS;
      broker = Broker.start(folder, port);
      told = null;
      LOG.warn("The broker was opened again from what it had acknowledged");
    }
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Stops the broker; returns when its data is flushed, or after twenty seconds, so that a disk
   * that does not answer holds up nobody. What was acknowledged is then as safe as in a process
   * that is killed.
   */
  @Override
  public void close() {
    if (!keeper.isShutdown()) {
      Future<?> closed = keeper.submit(this::closeForGood); // lets it finish what it is doing
      keeper.shutdown();
      await(closed);
    }
    if (temporary) {
      Folders.delete(folder);
    }
  }

  private void closeForGood() {
    if (broker != null) {
      broker.close();
    }
  }

  private void await(Future<?> closed) {
    try {
      closed.get(toEnd.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warn("The broker did not end in time; it ends later, or with the process");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the broker could not be closed", broken.getCause());
    }
  }
}
