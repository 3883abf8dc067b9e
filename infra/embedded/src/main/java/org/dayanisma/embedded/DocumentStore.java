package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The databases of one server, kept in one MVStore file with a log beside it, or in memory.
 *
 * <p>On disk every command that writes runs through {@link GroupCommit}. We do not use the server's
 * own H2 backend because it writes by Java serialisation, changes stored documents in place while
 * they are being written or sent, commits when it likes and in the middle of commands, and needs a
 * rewrite of whole pages for every commit.
 */
final class DocumentStore extends AbstractMongoBackend {
  /** Commands that cannot change anything; every other one is committed. */
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "explain",
          "listcollections",
          "listindexes",
          "listdatabases",
          "dbstats",
          "collstats",
          "validate",
          "ping",
          "hello",
          "ismaster",
          "buildinfo",
          "serverstatus",
          "whatsmyuri",
          "hostinfo",
          "getlog",
          "connectionstatus",
          "getparameter",
          "getcmdlineopts",
          "endsessions",
          "getlasterror",
          "replsetgetstatus");

  /** The size of one part of an answer, if the client does not say how many it wants. */
  private static final int DOCUMENTS_AT_ONCE = 1_000;

  /** How long a store may be compacted when it is closed. */
  private static final int TIDY_AT_THE_END_MILLIS = 1_000;

  private final StoreMaps maps;
  private final @Nullable GroupCommit commits;
  private final BooleanSupplier room;
  private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

  private DocumentStore(StoreMaps maps, @Nullable GroupCommit commits, BooleanSupplier room) {
    this.maps = maps;
    this.commits = commits;
    this.room = room;
    version(ServerVersion.MONGO_5_0);
    maps.databaseNames().forEach(this::resolveDatabase);
  }

  static DocumentStore inMemory() {
    return new DocumentStore(new StoreMaps(MVStore.open(null), ChangeLog.NONE), null, () -> true);
  }

  /**
   * Opens or makes the store in a folder.
   *
   * @param whenFailed called once, when this store cannot be used any more
   * @throws StoreNotWhole if it has less than it acknowledged; nothing in the folder is changed
   */
  static DocumentStore onDisk(Path folder, StoreSettings settings, Runnable whenFailed) {
    StoreFiles files = StoreFiles.open(folder, settings.disk());
    try {
      StoreMaps maps = new StoreMaps(files.store(), files.log());
      maps.restoreFrom(files.log());
      Room room = new Room(settings.disk(), folder, settings.roomKeptBack());
      return new DocumentStore(
          maps,
          new GroupCommit(files, settings.checkpointEvery(), settings.mostUnsaved(), whenFailed),
          room::isEnough);
    } catch (RuntimeException | Error unusable) {
      files.abandon();
      throw unusable;
    }
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    // The server knows the greeting only by its old name; health checks use the new one.
    String known = command.equalsIgnoreCase("hello") ? "isMaster" : command;
    if (command.equalsIgnoreCase("find") || command.equalsIgnoreCase("getMore")) {
      if (!query.containsKey("batchSize")) {
        query.put("batchSize", DOCUMENTS_AT_ONCE);
      }
    }
    Supplier<Document> work = () -> super.handleCommand(channel, database, known, query);
    if (commits == null) {
      return work.get();
    }
    boolean asks = command.equalsIgnoreCase("ping");
    boolean writes = writes(command, query);
    if ((asks || writes) && !room.getAsBoolean()) {
      throw Refused.withoutRoom();
    }
    return writes ? commits.durably(work) : commits.reading(work);
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    Supplier<QueryResult> work = () -> super.handleQuery(query);
    return commits == null ? work.get() : commits.reading(work);
  }

  /**
   * Proves, by writing, that it can be written; without room it does not try, and commands are
   * refused.
   */
  void proveWritable() {
    if (commits != null && room.getAsBoolean()) {
      commits.checkpointNow();
    }
  }

  /** Makes the file smaller, a little at a time, if much of it is no longer needed. */
  void tidy() {
    if (commits != null && room.getAsBoolean() && maps.isWasteful(commits.isQuiet())) {
      commits.compact();
    }
  }

  /** Removes the documents whose time is over according to an index. */
  void expire() {
    if (commits != null && room.getAsBoolean()) {
      Instant now = getClock().instant();
      opened
          .values()
          .forEach(database -> {
            if (database instanceof StoredDatabase stored) {
              commits.durably(() -> {
                stored.expire(now);
                return now;
              });
            }
          });
    }
  }

  /** Closes the store without writing anything. */
  void abandon() {
    if (commits != null) {
      commits.abandon();
    }
  }

  private static boolean writes(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (name.equals("aggregate")) {
      return query.get("pipeline") instanceof List<?> stages
          && stages.stream().anyMatch(DocumentStore::writes);
    }
    return !READS.contains(name);
  }

  private static boolean writes(Object stage) {
    return stage instanceof Document one && (one.containsKey("$out") || one.containsKey("$merge"));
  }

  /**
   * A command that makes a new database takes the change lock first and its place in the list of
   * databases second, as a command that writes does. The other way round, two commands would wait
   * for each other as soon as a commit waits for both.
   */
  @Override
  public MongoDatabase resolveDatabase(String name) {
    return commits == null || opened.containsKey(name)
        ? super.resolveDatabase(name)
        : commits.wholly(() -> super.resolveDatabase(name));
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(
        name, absent -> new StoredDatabase(name, maps, getCursorRegistry()));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    opened.remove(name);
  }

  @Override
  public void close() {
    super.close();
    if (commits == null) {
      maps.close();
    } else {
      commits.close(TIDY_AT_THE_END_MILLIS);
    }
  }
}
