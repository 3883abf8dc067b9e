package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysTest {

  private static final FieldPlace NAME = new FieldPlace("dilan", "members", "d-1", "givenName");

  private static final Erasure WISH = new Erasure("SUBJECT_REQUEST", "officer-1");

  @TempDir private Path directory;
  private MongoCollection<Document> store;
  private MongoDataKeys dataKeys;

  @BeforeEach
  void membershipService() {
    Keys.keystores(directory);
    store = Keys.newStore();
    dataKeys = Keys.instance(Keys.MEMBERSHIP, directory, store);
  }

  @Test
  void makesAKeyOnce() {
    dataKeys.createFor("dilan");
    Document first = stored("dilan");

    dataKeys.createFor("dilan");
    dataKeys.createForAll(List.of("dilan", "dilan", "berfin"));
    dataKeys.createForAll(List.of());

    assertThat(stored("dilan")).isEqualTo(first);
    assertThat(store.countDocuments()).isEqualTo(2);
  }

  @Test
  void keepsTheKeyOfTheStoreWhenTwoInstancesMakeOne() {
    MongoDataKeys other = Keys.instance(Keys.MEMBERSHIP, directory, store);
    dataKeys.createFor("dilan");
    other.createFor("dilan");

    String sealed = cipher(dataKeys).encrypt(NAME, "Dilan");

    assertThat(cipher(other).decrypt(NAME, sealed)).isEqualTo("Dilan");
  }

  @Test
  void storesNoKeyInClear() {
    dataKeys.createFor("dilan");

    byte[] wrapped = stored("dilan").get("keys", Document.class).get("1", Binary.class).getData();
    assertThatThrownBy(() -> SubjectKeys.aead(wrapped)).isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void erasesForEver() {
    dataKeys.createForAll(List.of("dilan", "berfin"));
    String sealed = cipher(dataKeys).encrypt(NAME, "Dilan");

    dataKeys.destroy("dilan", WISH);
    dataKeys.destroy("dilan", WISH);

    assertUnreadable(dataKeys, sealed);
    assertUnreadable(Keys.instance(Keys.MEMBERSHIP, directory, store), sealed);
    assertThatThrownBy(() -> dataKeys.createFor("dilan")).isInstanceOf(DataKeyDestroyed.class);
    assertThatThrownBy(() -> dataKeys.createForAll(List.of("new", "dilan")))
        .isInstanceOf(DataKeyDestroyed.class);
    assertThat(stored("dilan")).doesNotContainKey("keys").containsKey("destroyedAt");
    FieldPlace neighbour = new FieldPlace("berfin", "members", "d-2", "givenName");
    FieldCipher cipher = cipher(dataKeys);
    assertThat(cipher.decrypt(neighbour, cipher.encrypt(neighbour, "Berfin"))).isEqualTo("Berfin");
  }

  @Test
  void erasesWhoNeverHadAKey() {
    dataKeys.destroy("unborn", WISH);

    assertThatThrownBy(() -> dataKeys.createFor("unborn")).isInstanceOf(DataKeyDestroyed.class);
  }

  @Test
  void refusesAKeyMovedToAnotherSubject() {
    dataKeys.createForAll(List.of("dilan", "berfin"));
    String sealed = cipher(dataKeys).encrypt(NAME, "Dilan");
    store.updateOne(Filters.eq("_id", "dilan"), Updates.set("keys", stored("berfin").get("keys")));

    MongoDataKeys restarted = Keys.instance(Keys.MEMBERSHIP, directory, store);

    assertThatThrownBy(() -> cipher(restarted).decrypt(NAME, sealed))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void refusesTheKeysOfAnotherService() {
    dataKeys.createFor("dilan");
    MongoDataKeys other = Keys.instance(Keys.NOTIFICATION, directory, store);

    assertThatThrownBy(() -> other.keysOf("dilan")).isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void loadsAPageOfKeysAtOnce() {
    List<String> page = IntStream.range(0, 50).mapToObj(i -> "member-" + i).toList();
    dataKeys.createForAll(page);
    dataKeys.destroy("member-7", WISH);
    MongoDataKeys restarted = Keys.instance(Keys.MEMBERSHIP, directory, store);

    restarted.prefetch(page);
    restarted.prefetch(List.of("unknown"));
    store.drop(); // what is not in memory now is gone

    assertThat(restarted.keysOf("member-49")).isNotNull();
    assertThatThrownBy(() -> restarted.keysOf("member-7")).isInstanceOf(DataKeyDestroyed.class);
  }

  @Test
  void boundsHowLongKeysStayInMemory() {
    assertThatThrownBy(() -> new KeyProperties(directory, "", Duration.ofMinutes(6), 10, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyProperties(directory, "", Duration.ZERO, 10, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyProperties(directory, "", Duration.ofMinutes(5), 0, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void forgetsAKeyFiveMinutesAfterItWasUnwrapped() {
    AtomicLong nanos = new AtomicLong();
    LocalKeystore keystore = Keys.keystore(directory, Keys.MEMBERSHIP);
    MongoDataKeys running =
        Keys.instance(Keys.MEMBERSHIP, keystore, keystore.keys(), store, nanos::get);
    running.createFor("dilan");
    dataKeys.destroy("dilan", WISH); // by another instance

    nanos.set(Duration.ofMinutes(5).toNanos() - 1);
    assertThat(running.keysOf("dilan")).isNotNull();

    nanos.set(Duration.ofMinutes(5).toNanos());
    assertThatThrownBy(() -> running.keysOf("dilan")).isInstanceOf(DataKeyDestroyed.class);
  }

  private static void assertUnreadable(MongoDataKeys instance, String sealed) {
    assertThatThrownBy(() -> cipher(instance).decrypt(NAME, sealed))
        .isInstanceOf(DataKeyDestroyed.class);
    assertThatThrownBy(() -> cipher(instance).encrypt(NAME, "x"))
        .isInstanceOf(DataKeyDestroyed.class);
  }

  private static FieldCipher cipher(MongoDataKeys keys) {
    return new TinkFieldCipher(Keys.MEMBERSHIP, keys);
  }

  private Document stored(String subjectId) {
    return Objects.requireNonNull(store.find(Filters.eq("_id", subjectId)).first());
  }
}
