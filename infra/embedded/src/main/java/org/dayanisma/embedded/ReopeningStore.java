package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of a server that stays up while its disk is full. After a failed write nothing from
 * memory is served: every command but a greeting is refused, and every second the store is opened
 * again from what is durable, as after a crash. It serves again once it could also be written.
 */
final class ReopeningStore implements MongoBackend {
  /** What a driver asks to find out whether a server is there; the answer rests on no document. */
  private static final Set<String> GREETINGS =
      Set.of("hello", "ismaster", "buildinfo", "whatsmyuri", "endsessions", "connectionstatus");

  /** At the usual interval this makes a minute, as in MongoDB. */
  private static final int LOOKS_UNTIL_EXPIRY = 60;

  private static final Logger LOG = LoggerFactory.getLogger(ReopeningStore.class);

  private final Function<Runnable, DocumentStore> opener;
  private final DocumentStore greeter = DocumentStore.inMemory();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("document-store").factory());

  private volatile @Nullable DocumentStore open;

  /** Used by the keeper only. */
  private DocumentStore latest;

  private volatile boolean reopening;

  /** How often the store has been looked after; used by the keeper only. */
  private int looks;

  /** Why the keeper could not do its work, once that was logged; used by the keeper only. */
  private @Nullable String told;

  /**
   * @param opener opens the store; the store must run the given task when it fails
   */
  ReopeningStore(Function<Runnable, DocumentStore> opener, long keepEveryMillis) {
    this.opener = opener;
    this.latest = opener.apply(this::failed);
    this.open = latest;
    var _ =
        keeper.scheduleWithFixedDelay(
            this::keep, keepEveryMillis, keepEveryMillis, TimeUnit.MILLISECONDS);
  }

  private void failed() {
    open =
        null; // this comes first, because the keeper, once told, may have opened the store again by
    // the next line
    reopening = true;
  }

  private void keep() {
    try {
      if (reopening) {
        reopen();
      } else {
        latest.tidy();
        if (++looks % LOOKS_UNTIL_EXPIRY == 0) {
          latest.expire();
        }
      }
    } catch (Throwable notNow) { // catches an Error too, or nothing would ever try again
      String reason = notNow.toString();
      if (!reason.equals(told)) {
        told = reason;
        LOG.warn("The document store could not be kept in order at present", notNow);
      }
    }
  }

  private void reopen() {
    latest.abandon();
    reopening = false;
    try {
      latest = opener.apply(this::failed);
      latest.proveWritable();
      open = latest;
      LOG.warn("The document store was reopened from what is durable, and answers again");
      told = null;
    } catch (Throwable stillBroken) {
      reopening = true;
      throw stillBroken;
    }
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (GREETINGS.contains(command.toLowerCase(Locale.ROOT))) {
      return greeter.handleCommand(channel, database, command, query);
    }
    try {
      return opened().handleCommand(channel, database, command, query);
    } catch (Refused refused) {
      return refused.answer();
    }
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document query = message.getDocument();
    return handleCommand(
        message.getChannel(), message.getDatabaseName(), query.keySet().iterator().next(), query);
  }

  private DocumentStore opened() {
    DocumentStore store = open;
    if (store == null) {
      throw Refused.untilReopened();
    }
    return store;
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return opened().handleQuery(query);
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return greeter.getCurrentOperations(query);
  }

  @Override
  public Document getServerStatus() {
    return greeter.getServerStatus();
  }

  @Override
  public void handleClose(Channel channel) {
    ifOpen(store -> store.handleClose(channel));
  }

  @Override
  public void closeCursors(List<Long> cursors) {
    ifOpen(store -> store.closeCursors(cursors));
  }

  private void ifOpen(Consumer<DocumentStore> what) {
    DocumentStore store = open;
    if (store != null) {
      what.accept(store);
    }
  }

  @Override
  public MongoDatabase resolveDatabase(String database) {
    return opened().resolveDatabase(database);
  }

  @Override
  public void dropDatabase(String database) {
    opened().dropDatabase(database);
  }

  @Override
  public Clock getClock() {
    return greeter.getClock();
  }

  @Override
  public MongoBackend version(MongoVersion version) {
    throw new UnsupportedOperationException("the version is the store's own");
  }

  @Override
  public void enableOplog() {
    throw new UnsupportedOperationException("there is no oplog");
  }

  @Override
  public void disableOplog() {}

  @Override
  public void close() {
    keeper.close(); // lets it finish what it is doing
    latest.close();
    greeter.close();
  }
}
