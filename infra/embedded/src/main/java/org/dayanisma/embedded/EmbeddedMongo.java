package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that speaks the MongoDB protocol, inside this JVM, on the loopback interface.
 *
 * <p>It keeps one promise that matters: with {@link #onDisk}, a write command is answered only when
 * its whole effect has been handed to the operating system; so {@code kill -9} of the process loses
 * nothing acknowledged and leaves no half-done command behind. It does not force writes to the
 * disk: a power cut may lose the last moments. It has no transactions, sessions, pipeline updates,
 * partial or collated indexes. It is a stand-in for MongoDB on one machine, not a replacement.
 */
public final class EmbeddedMongo implements AutoCloseable {
  /**
   * A connection keeps its thread while its command is committed, so there must be more threads
   * than cores.
   */
  private static final int CONNECTION_THREADS = 64;

  private final MongoServer server;
  private final int port;

  private EmbeddedMongo(MongoBackend store, int port) {
    this.server = new MongoServer(store);
    this.server.bind(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTION_THREADS);
    this.port = server.getLocalAddress().getPort();
  }

  /** A server on a free port that forgets everything when it is closed. */
  public static EmbeddedMongo inMemory() {
    return new EmbeddedMongo(DocumentStore.inMemory(), 0);
  }

  /**
   * A server that keeps its data in a folder.
   *
   * @param folder made if it is missing; one process at a time may use it
   * @param port the port to listen on, 0 for any free one
   */
  public static EmbeddedMongo onDisk(Path folder, int port) {
    return onDisk(folder, port, StoreSettings.USUAL);
  }

  static EmbeddedMongo onDisk(Path folder, int port, StoreSettings settings) {
    Ports.requireFree(port);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot create the folder of the document store: " + folder, e);
    }
    ReopeningStore store =
        new ReopeningStore(
            whenFailed -> DocumentStore.onDisk(folder, settings, whenFailed),
            settings.keepEveryMillis());
    try {
      return new EmbeddedMongo(store, port);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** The connection string, without a database. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /** The port on which this server listens. */
  public int port() {
    return port;
  }

  /** Closes all connections, then the store; what is on disk stays. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
