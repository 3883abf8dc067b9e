package org.dayanisma.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;

/**
 * Checks whether every query of a service uses an index, and every index is used. The queries are
 * those that the service sent in all integration tests that ran before in this JVM; the store
 * explains each. Use it in a class that runs last: {@code @Order(Integer.MAX_VALUE)}.
 *
 * <p>Only the embedded store is asked, because the one of the second lane claims to read everything
 * even where it uses an id.
 */
public final class QueryPlans {

  private static final String ID_INDEX = "_id_";

  private final String service;
  private final MongoClient client;
  private final String database;
  private final Collection<AskedQuery> asked;
  private final AllowedPlans allowed;

  QueryPlans(
      String service,
      MongoClient client,
      String database,
      Collection<AskedQuery> asked,
      AllowedPlans allowed) {
    this.service = service;
    this.client = client;
    this.database = database;
    this.asked = asked;
    this.allowed = allowed;
  }

  /**
   * Checks what was asked so far.
   *
   * @param database the service's database in the context of the test; those of other contexts have
   *     the same collections and indexes
   */
  public static QueryPlans of(String service, MongoClient client, String database) {
    return new QueryPlans(
        service, client, database, QueryRecorder.SHARED.asked(), AllowedPlans.declared());
  }

  /** The same for a library, which must check its own collections itself. */
  public static QueryPlans ofLibrary(String library, MongoClient client, String database) {
    return new QueryPlans(
        library, client, database, QueryRecorder.SHARED.asked(), AllowedPlans.own());
  }

  /**
   * Every query uses an index, or may do without one for a reason given in {@code query-plans.yml}.
   *
   * @throws AssertionError with a sentence for each that does not
   */
  public void checkQueries() {
    assumeItsPlansAreTrue();
    if (asked.isEmpty()) {
      throw new AssertionError("Nothing was asked: the integration tests did not run before.");
    }
    TreeSet<String> problems = new TreeSet<>();
    for (AskedQuery query : asked) {
      if (explained(query).scans(query) && !allowed.mayScan(query)) {
        problems.add(
            "%s reads all of %s for a query by %s%s (%s); declare an index with its store."
                .formatted(
                    service,
                    query.collection(),
                    query.fields(),
                    query.sort().isEmpty() ? "" : " in the order of " + query.sort().keySet(),
                    query.place()));
      }
    }
    fail(problems);
  }

  /**
   * Every index is used by a query, keeps something unique or lets it expire, or is there for a
   * reason given in {@code query-plans.yml}.
   *
   * @throws AssertionError with a sentence for each that is not
   */
  public void checkIndexes() {
    assumeItsPlansAreTrue();
    Set<String> used = new HashSet<>();
    for (AskedQuery query : asked) {
      explained(query).indexes().forEach(index -> used.add(query.collection() + " " + index));
    }
    TreeSet<String> problems = new TreeSet<>();
    for (MongoDatabase own : databases()) {
      for (String collection : own.listCollectionNames()) {
        unusedOf(own.getCollection(collection), used)
            .forEach(index ->
                problems.add(
                    "%s: no query of %s uses its index %s; ask by it in an integration test, or"
                            .formatted(service, collection, index)
                        + " take it out."));
      }
    }
    fail(problems);
  }

  private static void assumeItsPlansAreTrue() {
    Assumptions.assumeTrue(
        TestServers.isStoreEmbedded(),
        "This server says that it reads everything also where it goes by an id.");
  }

  private List<String> unusedOf(MongoCollection<Document> collection, Set<String> used) {
    String name = collection.getNamespace().getCollectionName();
    List<String> unused = new ArrayList<>();
    for (Document index : collection.listIndexes()) {
      boolean forItself =
          index.getString("name").equals(ID_INDEX)
              || Boolean.TRUE.equals(index.get("unique"))
              || index.containsKey("expireAfterSeconds");
      String full = name + " " + index.getString("name");
      if (!forItself && !used.contains(full) && !allowed.mayBeUnused(full)) {
        unused.add(index.getString("name"));
      }
    }
    return unused;
  }

  private List<MongoDatabase> databases() {
    return client.listDatabaseNames().into(new ArrayList<>()).stream()
        .filter(name -> name.startsWith(database))
        .map(client::getDatabase)
        .toList();
  }

  private Explained explained(AskedQuery query) {
    return Explained.of(databaseOf(query), query);
  }

  /** The database in which it was asked, or the corresponding one in the context of this test. */
  private MongoDatabase databaseOf(AskedQuery query) {
    String here =
        query.database().length() < database.length()
            ? query.database()
            : database + query.database().substring(database.length());
    boolean isHere =
        client.getDatabase(here).listCollectionNames().into(new ArrayList<>()).stream()
            .anyMatch(query.collection()::equals);
    return client.getDatabase(isHere ? here : query.database());
  }

  private static void fail(Collection<String> problems) {
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }
}
