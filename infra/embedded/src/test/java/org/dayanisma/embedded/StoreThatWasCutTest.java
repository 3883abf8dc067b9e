package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that has less than it acknowledged is refused, and stays as it was found. */
class StoreThatWasCutTest {
  private static final String STORE = "store.mv.db";
  private static final String LOG = "store.log";
  private static final int CASES = 600;

  @TempDir Path folder;

  private Path stopped = Path.of("");
  private Path killed = Path.of("");

  /**
   * One folder as a stop in good order leaves it, and one as a kill does: nothing is being written
   * when it is copied.
   */
  @BeforeEach
  void aStoreThatWasStoppedAndOneThatWasKilled() throws IOException {
    stopped = folder.resolve("stopped");
    try (EmbeddedMongo server = opened(stopped);
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> cases = cases(client);
      for (int i = 0; i < CASES; i += 20) {
        cases.insertMany(
            IntStream.range(i, i + 20)
                .mapToObj(n -> new Document("_id", "case " + n).append("text", "x".repeat(500)))
                .toList());
      }
      killed = copyOf(stopped, "killed");
    }
  }

  @Test
  void opensWhateverTheWayItEnded() {
    assertThat(casesIn(stopped)).isEqualTo(CASES);
    assertThat(casesIn(killed)).isEqualTo(CASES);
    assertThat(casesIn(stopped)).as("once more").isEqualTo(CASES);
    assertThat(casesIn(killed)).as("once more").isEqualTo(CASES);
  }

  @Test
  void refusesAStoreThatWasCutAfterItWasStopped() throws IOException {
    byte[] whole = Files.readAllBytes(stopped.resolve(STORE));
    for (int part = 0; part < 16; part++) {
      Files.write(stopped.resolve(STORE), Arrays.copyOf(whole, whole.length / 16 * part));
      refuses(stopped);
    }
    Files.write(stopped.resolve(STORE), Arrays.copyOf(whole, whole.length - 1));
    refuses(stopped);
  }

  @Test
  void refusesAStoreThatWasCutAfterItWasKilled() throws IOException {
    byte[] whole = Files.readAllBytes(killed.resolve(STORE));
    for (int part = 0; part < 16; part++) {
      Files.write(killed.resolve(STORE), Arrays.copyOf(whole, whole.length / 16 * part));
      refuses(killed);
    }
  }

  /** A checksum over the whole of a huge file would make every start wait. */
  @Test
  void checksTheTwoEndsOfAFileThatIsLongerThanItsBound() throws IOException {
    Path file = folder.resolve("long");
    byte[] bytes = new byte[1_000];
    new Random(18).nextBytes(bytes);
    StoreChecksum before = checked(file, bytes);
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] ^= 1;
      if (at >= 100 && at < 900) {
        assertThat(checked(file, bytes)).as("byte %d", at).isEqualTo(before);
      } else {
        assertThat(checked(file, bytes)).as("byte %d", at).isNotEqualTo(before);
      }
      bytes[at] ^= 1;
    }
    assertThat(checked(file, Arrays.copyOf(bytes, 999))).isNotEqualTo(before);
  }

  private static StoreChecksum checked(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return StoreChecksum.of(file, Disk.LOCAL, 200);
  }

  @Test
  void refusesAStoreThatIsGone() throws IOException {
    for (Path ended : new Path[] {stopped, killed}) {
      Files.delete(ended.resolve(STORE));
      refuses(ended);
      assertThat(ended.resolve(STORE)).doesNotExist();
    }
  }

  @Test
  void refusesAStoreInTheMiddleOfWhichSomethingElseStands() throws IOException {
    byte[] damaged = Files.readAllBytes(stopped.resolve(STORE));
    byte[] other = new byte[64];
    new Random(17).nextBytes(other);
    System.arraycopy(other, 0, damaged, damaged.length / 2, other.length);
    Files.write(stopped.resolve(STORE), damaged);

    refuses(stopped);
  }

  /** Cut between two batches, the log itself looks whole. */
  @Test
  void refusesALogThatIsShorterThanWhatWasAcknowledged() throws IOException {
    byte[] whole = Files.readAllBytes(killed.resolve(LOG));
    assertThat(whole).as("what the last checkpoint does not have").isNotEmpty();
    Files.write(killed.resolve(LOG), new byte[0]);
    refuses(killed);

    Files.delete(killed.resolve(LOG));
    refuses(killed);
  }

  @Test
  void refusesAStoreWhoseLastPositionCannotBeRead() throws IOException {
    Files.write(stopped.resolve("store.position"), new byte[128]);
    refuses(stopped);
  }

  /** A process that is killed while it writes one place leaves the other, which asks for less. */
  @Test
  void opensWithOneOfTheTwoPlacesOfThePosition() throws IOException {
    for (Path ended : new Path[] {stopped, killed}) {
      byte[] whole = Files.readAllBytes(ended.resolve("store.position"));
      for (int at = 0; at < whole.length; at += 7) {
        byte[] torn = whole.clone();
        torn[at] ^= 1;
        Path copy = copyOf(ended, "torn " + ended.getFileName() + at);
        Files.write(copy.resolve("store.position"), torn);
        assertThat(casesIn(copy)).as("byte %d", at).isEqualTo(CASES);
      }
    }
  }

  @Test
  void opensWhatAKillLeftOfTheVeryFirstStart() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Files.createFile(first.resolve("store.position"));

    assertThat(casesIn(first)).isZero();
  }

  /** Somebody copied the store alone: it may be half of what it was. */
  @Test
  void refusesAStoreOfWhichNobodyKnowsWhatWasThere() throws IOException {
    for (Path ended : new Path[] {stopped, killed}) {
      Files.delete(ended.resolve("store.position"));
      refuses(ended);
      assertThat(ended.resolve("store.position")).doesNotExist();
    }
  }

  /** Emptying the position is how an operator says: what is there is all that I have. */
  @Test
  void opensWhatIsThereWhenAnOperatorSaysThatItIsAll() throws IOException {
    Files.write(stopped.resolve("store.position"), new byte[0]);
    assertThat(casesIn(stopped)).isEqualTo(CASES);

    cut(stopped);
    refuses(stopped);
  }

  @Test
  void opensACopyOfTheWholeFolder() throws IOException {
    assertThat(casesIn(copyOf(stopped, "copy"))).isEqualTo(CASES);
  }

  private Path copyOf(Path original, String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    for (Path file : files(original)) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static void cut(Path ended) throws IOException {
    byte[] whole = Files.readAllBytes(ended.resolve(STORE));
    Files.write(ended.resolve(STORE), Arrays.copyOf(whole, whole.length / 2));
  }

  private static void refuses(Path ended) throws IOException {
    byte[] store = content(ended.resolve(STORE));
    byte[] log = content(ended.resolve(LOG));
    assertThatThrownBy(() -> opened(ended).close())
        .isInstanceOf(StoreNotWhole.class)
        .hasMessageContaining("The document store in " + ended)
        .hasMessageContaining("put the whole folder back")
        .hasMessageContaining("operations.md");
    assertThat(content(ended.resolve(STORE))).as("the store afterwards").isEqualTo(store);
    assertThat(content(ended.resolve(LOG))).as("the log afterwards").isEqualTo(log);
  }

  private static byte[] content(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  private static long casesIn(Path folder) {
    try (EmbeddedMongo server = opened(folder);
        MongoClient client = MongoClients.create(server.uri())) {
      return cases(client).countDocuments();
    }
  }

  private static EmbeddedMongo opened(Path folder) {
    return EmbeddedMongo.onDisk(folder, 0, StoreSettings.USUAL.withCheckpointEvery(50_000));
  }

  private static MongoCollection<Document> cases(MongoClient client) {
    return client.getDatabase("union").getCollection("cases");
  }

  private static Path[] files(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      return found.toArray(Path[]::new);
    }
  }
}
