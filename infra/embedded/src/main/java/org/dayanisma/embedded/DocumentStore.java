package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/**
 * The databases of one server, kept in one MVStore file (or in memory).
 *
 * <p>Every command that writes runs through {@link GroupCommit}: it is answered after its effect is
 * committed, and no commit ever sees half of a command. We do not use the server's own H2 backend
 * because it serialises documents by Java serialisation, changes stored documents in place while
 * they are being written or sent, and commits when it likes.
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

  private final MVStore store;
  private final GroupCommit commits;
  private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

  private DocumentStore(MVStore store) {
    this.store = store;
    this.commits = new GroupCommit(store);
    version(ServerVersion.MONGO_5_0);
    openKnownDatabases();
  }

  static DocumentStore inMemory() {
    return new DocumentStore(MVStore.open(null));
  }

  static DocumentStore onDisk(Path file) {
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toAbsolutePath().toString())
            .autoCommitDisabled()
            .cacheSize(64)
            .open();
    // A chunk that nothing refers to any more is free at once: readers use the newest version only.
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return new DocumentStore(store);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (!writes(command, query)) {
      return super.handleCommand(channel, database, command, query);
    }
    return commits.durably(() -> super.handleCommand(channel, database, command, query));
  }

  private static boolean writes(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (name.equals("aggregate")) {
      return query.get("pipeline") instanceof List<?> stages
          && stages.stream()
              .anyMatch(stage ->
                  stage instanceof Document one
                      && (one.containsKey("$out") || one.containsKey("$merge")));
    }
    return !READS.contains(name);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(
        name, absent -> commits.wholly(() -> new StoredDatabase(name, store, getCursorRegistry())));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    opened.remove(name);
  }

  private void openKnownDatabases() {
    StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
  }

  @Override
  public void close() {
    super.close();
    commits.close();
  }
}
