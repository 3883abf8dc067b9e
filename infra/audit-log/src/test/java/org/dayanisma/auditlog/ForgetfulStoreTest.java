package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The store shows a record that it has not written yet, and then forgets it: another instance's
 * insert, a full disk, a crash. Nothing may be built on such a record.
 */
class ForgetfulStoreTest {

  private final MongoClient plain = MongoClients.create(TestServers.mongoUri());
  private final MongoDatabase database = plain.getDatabase(TestServers.newDatabaseName());
  private final MutableClock clock = MutableClock.at("2026-03-16T09:00:00Z");

  @AfterEach
  void drop() {
    database.drop();
    plain.close();
  }

  @Test
  void aForgottenRecordIsNotSigned() {
    AuditLog here = log(database);
    AuditLog there = log(database);
    here.append(Records.read("a", "m1"));
    there.append(Records.read("b", "m2"));
    assertThat(here.current().size()).as("it was shown").isEqualTo(2);
    forget(1);

    TreeEdge signed = here.durable();

    assertThat(signed.size()).isEqualTo(1);
    assertThat(storedRoots()).hasSize(1).last().isEqualTo(signed.root());
  }

  @Test
  void aRecordThatIsForgottenWhileItIsBeingSignedIsNotSigned() {
    log(database).append(Records.read("a", "m1"));
    log(database).append(Records.read("b", "m2"));
    CommandListener forgetting =
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("update")) {
              forget(1);
            }
          }
        };
    try (MongoClient client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                .addCommandListener(forgetting)
                .build())) {
      AuditLog here = log(client.getDatabase(database.getName()));

      assertThatThrownBy(here::durable).isInstanceOf(AuditUnavailable.class);
      assertThat(here.durable().size()).isEqualTo(1);
    }
  }

  @Test
  void theNextRecordTakesThePlaceOfTheForgottenOne() {
    AuditLog here = log(database);
    AuditLog there = log(database);
    here.append(Records.read("a", "m1"));
    there.append(Records.read("b", "m2"));
    assertThat(here.current().size()).as("it was shown").isEqualTo(2);
    forget(1);

    assertThat(here.append(Records.read("a", "m3")).index()).isEqualTo(1);
    assertThat(storedRoots()).hasSize(2).last().isEqualTo(here.durable().root());
  }

  @Test
  void aKeptEdgeThatTheStoreNoLongerReachesIsNotBuiltOn() {
    AuditLog before = log(database);
    before.append(Records.read("a", "m1"));
    before.append(Records.read("a", "m2"));
    assertThat(before.durable().size()).isEqualTo(2);
    forget(1);

    assertThat(log(database).append(Records.read("a", "m3")).index()).isEqualTo(1);
    assertThat(storedRoots()).hasSize(2);
  }

  /** The bounds of reading are computed anew as well: what did not happen does not count. */
  @Test
  void aForgottenLockLocksNobody() {
    BulkReadingBounds bounds = new BulkReadingBounds(1, 1, 2, 2, Duration.ofMinutes(5));
    AuditLog here = Records.log(database, bounds, clock);
    AuditLog there = Records.log(database, bounds, clock);
    here.append(Records.read("officer", "m1"));
    assertThat(there.append(Records.read("reader", List.of("m1", "m2", "m3"), true)).outcome())
        .isEqualTo(RecordedOutcome.LOCKED);
    assertThat(here.locks()).hasSize(1);
    forget(1);

    assertThat(here.locks()).isEmpty();
    assertThat(here.append(Records.read("reader", "m1")).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  private AuditLog log(MongoDatabase in) {
    return Records.log(in, Records.GENEROUS, clock);
  }

  private void forget(long index) {
    var _ = database.getCollection("records").deleteOne(Filters.eq("_id", index));
  }

  private List<byte[]> storedRoots() {
    List<byte[]> roots = new ArrayList<>();
    List<Long> indexes = new ArrayList<>();
    for (Document each : database.getCollection("records").find().sort(new Document("_id", 1))) {
      indexes.add(each.getLong("_id"));
      roots.add(StoredRecord.of(each).root());
    }
    for (int i = 0; i < indexes.size(); i++) {
      assertThat(indexes.get(i)).as("no gap").isEqualTo(i);
    }
    return roots;
  }
}
