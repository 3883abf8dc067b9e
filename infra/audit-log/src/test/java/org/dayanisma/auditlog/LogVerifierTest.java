package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.Signatures;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forty records in a real store, signed after ten, twenty-five and forty; then somebody who can
 * write the store, but has no key, changes it.
 */
class LogVerifierTest {

  private static final String SERVICE = "membership-service";
  private static final int RECORDS = 40;

  @SuppressWarnings("NullAway.Init")
  private static MongoClient client;

  @TempDir private Path directory = Path.of("");
  private final MongoDatabase database = client.getDatabase(TestServers.newDatabaseName());
  private final MongoCollection<Document> records = database.getCollection("records");

  /** Stands in for Ed25519: only somebody with the secret can make what the others accept. */
  private static final Signatures SIGNATURES =
      new Signatures() {
        @Override
        public byte[] sign(String context, byte[] data) {
          return TreeHash.leaf((context + "secret" + text(data)).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean verify(String service, String context, byte[] data, byte[] signature) {
          return service.equals(SERVICE) && Arrays.equals(sign(context, data), signature);
        }

        private static String text(byte[] data) {
          return new String(data, StandardCharsets.UTF_8);
        }
      };

  @BeforeAll
  static void connect() {
    client = MongoClients.create(TestServers.mongoUri());
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @BeforeEach
  void fortyRecords() throws IOException {
    MutableClock clock = MutableClock.at("2026-03-16T09:00:00Z");
    AuditLog log = Records.log(database, Records.GENEROUS, clock);
    for (int i = 1; i <= RECORDS; i++) {
      log.append(Records.read("reader-" + i % 3, "m" + i));
      if (i == 10 || i == 25 || i == RECORDS) {
        sign(log.current(), clock);
      }
    }
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  private void sign(TreeEdge tree, MutableClock clock) throws IOException {
    file()
        .append(
            SignedCheckpoint.by(
                SIGNATURES, new Checkpoint(SERVICE, tree.size(), tree.root(), clock.instant())));
  }

  @Test
  void anUntouchedLogIsSound() throws IOException {
    assertThat(verify()).isEqualTo(new Verdict.Sound(40, 40, 3));
  }

  @Test
  void recordsAfterTheLastCheckpointAreSaidToBeUnsigned() throws IOException {
    AuditLog log = Records.log(database, Records.GENEROUS, MutableClock.at("2026-03-16T09:10:00Z"));
    log.append(Records.read("reader", "m1"));
    assertThat(verify()).isEqualTo(new Verdict.Sound(41, 40, 3));
    assertThat(verify().sentence()).contains("the last 1 are not signed yet");
  }

  @Test
  void aFlippedRecordIsNamed() throws IOException {
    records.updateOne(Filters.eq("_id", 17L), Updates.set("actor", "somebody-else"));
    assertBroken(17, "record 17 is not as it was written.");
  }

  @Test
  void everyFieldCounts() throws IOException {
    Document original = record(17);
    for (Document change :
        List.of(
            new Document("at", java.util.Date.from(java.time.Instant.EPOCH)),
            new Document("subjects", List.of("m99")),
            new Document("subjects", List.of()),
            new Document("purpose", "audit"),
            new Document("action", "read-nothing"),
            new Document("route", "GET /api/weather"),
            new Document("outcome", "step-up-required"),
            new Document("object", "case-1"),
            new Document("actorMember", "member-1"),
            new Document("correlationId", "correlation-2"))) {
      records.updateOne(Filters.eq("_id", 17L), new Document("$set", change));
      assertBroken(17, "is not as it was written");
      records.replaceOne(Filters.eq("_id", 17L), original);
    }
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void aRecordThatIsNoneAnyMoreIsNamed() throws IOException {
    records.updateOne(Filters.eq("_id", 17L), Updates.unset("subjects"));
    assertBroken(17, "record 17 is not a record any more.");
  }

  @Test
  void aDeletedRecordIsNamed() throws IOException {
    records.deleteOne(Filters.eq("_id", 17L));
    assertBroken(17, "record 17 is missing; record 18 comes instead.");
  }

  @Test
  void aDeletedRecordIsNamedWhenTheOthersMoveUp() throws IOException {
    List<Document> all = all();
    all.remove(17);
    store(renumbered(all));
    assertBroken(17, "record 17 is not as it was written.");
  }

  @Test
  void anInsertedRecordIsNamed() throws IOException {
    List<Document> all = all();
    all.add(17, new Document(all.get(3)));
    store(renumbered(all));
    assertBroken(17, "record 17 is not as it was written.");
  }

  @Test
  void anInsertedRecordThatFitsWhatIsBeforeItIsNamedByWhatIsAfterIt() throws IOException {
    List<Document> all = all();
    all.add(17, new Document(all.get(3)));
    List<Document> moved = renumbered(all);
    recomputeRoots(moved, 17, 18);
    store(moved);
    assertBroken(17, "record 17 was put in; without it the next one fits.");
  }

  @Test
  void reorderedRecordsAreNamed() throws IOException {
    List<Document> all = all();
    Document earlier = all.get(17);
    all.set(17, all.get(23));
    all.set(23, earlier);
    store(renumbered(all));
    assertBroken(17, "record 17 is not as it was written.");
  }

  /** Each length, from the last signed record alone to the whole log. */
  @Test
  void aTruncatedLogIsNamedByItsLastCheckpointHoweverLittleIsCut() throws IOException {
    for (long last = RECORDS - 1; last >= 0; last--) {
      records.deleteOne(Filters.eq("_id", last));
      assertBroken(
          last,
          "record "
              + last
              + " is missing, and all after it: the checkpoint of 2026-03-16T09:00:00Z counts 40");
    }
    assertThat(records.countDocuments()).isZero();
  }

  @Test
  void aTruncatedLogThatGrewAgainIsFound() throws IOException {
    records.deleteMany(Filters.gte("_id", 31L));
    AuditLog log = Records.log(database, Records.GENEROUS, MutableClock.at("2026-03-16T09:10:00Z"));
    IntStream.range(0, 20).forEach(i -> log.append(Records.read("reader", "other-" + i)));
    assertBroken(25, "records 25 to 39 are not what was signed at");
  }

  @Test
  void whoeverRecomputesAllRootsIsFoundByTheCheckpointsAround() throws IOException {
    List<Document> all = all();
    all.get(17).put("actor", "somebody-else");
    recomputeRoots(all, 17, RECORDS);
    store(all);
    assertBroken(10, "records 10 to 24 are not what was signed at");
  }

  @Test
  void aForgedCheckpointIsFound() throws IOException {
    Path path = directory.resolve(SERVICE + ".checkpoints");
    Files.writeString(path, Files.readString(path).replaceFirst("\n25\n", "\n26\n"));
    assertThat(verify())
        .isEqualTo(
            new Verdict.Broken(
                -1,
                "the checkpoint of 2026-03-16T09:00:00Z was not signed by membership-service."));
  }

  @Test
  void aServiceThatSignedTwoHistoriesIsFound() throws IOException {
    sign(
        TreeEdge.of(RECORDS, List.of(new byte[32], new byte[32])),
        MutableClock.at("2026-03-16T10:00:00Z"));
    assertThat(verify().sentence()).startsWith("two checkpoints of 40 records contradict");
  }

  private void assertBroken(long index, String sentence) throws IOException {
    Verdict verdict = verify();
    assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    assertThat(verdict.sentence()).contains(sentence);
    assertThat(((Verdict.Broken) verdict).record()).isEqualTo(index);
  }

  private Verdict verify() throws IOException {
    return new LogVerifier(SERVICE, SIGNATURES)
        .verify(file().read(), records.find().sort(Sorts.ascending("_id")));
  }

  private CheckpointFile file() {
    return new CheckpointFile(directory, SERVICE);
  }

  private Document record(long index) {
    return java.util.Objects.requireNonNull(records.find(Filters.eq("_id", index)).first());
  }

  private List<Document> all() {
    return records.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
  }

  private static List<Document> renumbered(List<Document> documents) {
    List<Document> renumbered = new ArrayList<>();
    for (Document each : documents) {
      renumbered.add(new Document(each).append("_id", (long) renumbered.size()));
    }
    return renumbered;
  }

  private static void recomputeRoots(List<Document> documents, int from, int to) {
    TreeEdge tree = TreeEdge.empty();
    for (int i = 0; i < to; i++) {
      tree = tree.append(TreeHash.leaf(RecordBytes.of(StoredRecord.of(documents.get(i)).record())));
      if (i >= from) {
        documents.get(i).put("root", new Binary(tree.root()));
      }
    }
  }

  private void store(List<Document> documents) {
    records.deleteMany(new Document());
    records.insertMany(documents);
  }
}
