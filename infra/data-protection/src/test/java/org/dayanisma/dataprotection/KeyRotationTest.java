package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.KeyRotationEndpoint.Step;
import org.dayanisma.dataprotection.RewrapProgress.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

  private static final FieldPlace NAME = new FieldPlace("dilan", "members", "d-1", "givenName");
  private static final Erasure WISH = new Erasure("SUBJECT_REQUEST", "officer-1");

  @TempDir private Path directory;
  private MongoCollection<Document> store;
  private LocalKeystore vault;
  private MongoDataKeys dataKeys;
  private KeyRewrapping rewrapping;

  @BeforeEach
  void membershipService() {
    Keys.keystores(directory);
    store = Keys.newStore();
    vault = Keys.keystore(directory, Keys.MEMBERSHIP);
    dataKeys = Keys.instance(Keys.MEMBERSHIP, vault, vault.keys(), store, Ticker.systemTicker());
    rewrapping = rewrapping(vault);
  }

  @Test
  void wrapsAllKeysAnewWhatWasEncryptedStaysReadable() {
    List<String> members = IntStream.range(0, 450).mapToObj(i -> "member-" + i).toList();
    dataKeys.createForAll(members);
    dataKeys.createFor("dilan");
    String sealed = cipher(dataKeys).encrypt(NAME, "Dilan");
    byte[] before = wrapped("dilan", 1);

    vault.rotate();
    assertThat(rewrapping.progress())
        .isEqualTo(new RewrapProgress(State.IDLE, vault.currentVersion(), 0, 0, 451));
    rewrapping.run();

    assertThat(rewrapping.progress())
        .isEqualTo(new RewrapProgress(State.DONE, vault.currentVersion(), 451, 0, 0));
    assertThat(wrapped("dilan", 1)).isNotEqualTo(before);
    assertThat(vault.versionOf(wrapped("dilan", 1))).isEqualTo(vault.currentVersion());
    assertThat(cipher(dataKeys).decrypt(NAME, sealed)).isEqualTo("Dilan");
    assertThat(cipher(restarted()).decrypt(NAME, sealed)).isEqualTo("Dilan");
  }

  @Test
  void mayBeRepeatedAndResumed() {
    dataKeys.createForAll(List.of("a", "b", "c", "d"));
    vault.rotate();
    rewrapping.run();
    byte[] done = wrapped("a", 1);

    rewrapping.run();
    assertThat(rewrapping.progress().rewrapped()).isZero();
    assertThat(wrapped("a", 1)).isEqualTo(done);

    // as if the process had died in the middle of the next rotation
    vault.rotate();
    KeyRewrapping dying = rewrapping(vault);
    dying.close();
    dying.run();
    assertThat(dying.progress().state()).isEqualTo(State.INTERRUPTED);
    assertThat(dying.progress().remaining()).isEqualTo(4);
    rewrapping.run();
    assertThat(rewrapping.progress().remaining()).isZero();
  }

  @Test
  void takesKeysOfBeforeThereWereVersions() {
    dataKeys.createFor("dilan");
    store.updateOne(Filters.eq("_id", "dilan"), Updates.unset("wrappedWith"));
    assertThat(rewrapping.progress().remaining()).isEqualTo(1);

    rewrapping.run();

    assertThat(rewrapping.progress().remaining()).isZero();
  }

  @Test
  void leavesDamagedKeysAloneAndCountsThem() {
    dataKeys.createForAll(List.of("dilan", "berfin", "rojda"));
    Document moved = stored("berfin").get("keys", Document.class);
    store.updateOne(Filters.eq("_id", "dilan"), Updates.set("keys", moved));
    vault.rotate();

    rewrapping.run();

    assertThat(rewrapping.progress())
        .isEqualTo(new RewrapProgress(State.DONE, vault.currentVersion(), 2, 1, 1));
    assertThat(stored("dilan").get("keys", Document.class)).isEqualTo(moved);
  }

  @Test
  void doesNotBringBackWhoIsErasedMeanwhile() {
    dataKeys.createFor("dilan");
    vault.rotate();
    KeyVault slow =
        new ForwardingVault(vault) {
          @Override
          public byte[] wrap(byte[] key, byte[] associatedData) {
            dataKeys.destroy("dilan", WISH); // between reading and writing
            return super.wrap(key, associatedData);
          }
        };

    rewrapping(slow).run();

    assertThat(stored("dilan")).doesNotContainKey("keys").containsEntry("state", "DESTROYED");
  }

  @Test
  void doesNotLoseAVersionThatIsMadeMeanwhile() {
    dataKeys.createFor("dilan");
    vault.rotate();
    KeyVault slow =
        new ForwardingVault(vault) {
          private boolean first = true;

          @Override
          public byte[] wrap(byte[] key, byte[] associatedData) {
            if (first) {
              first = false;
              dataKeys.rotate("dilan");
            }
            return super.wrap(key, associatedData);
          }
        };

    rewrapping(slow).run();
    rewrapping.run();

    assertThat(stored("dilan").getInteger("current")).isEqualTo(2);
    assertThat(restarted().keysOf("dilan").versions()).containsOnlyKeys(1, 2);
    assertThat(rewrapping.progress().remaining()).isZero();
  }

  @Test
  void endsEarlyWhenTheVaultGoesAway() {
    dataKeys.createFor("dilan");
    vault.rotate();
    KeyRewrapping broken =
        rewrapping(
            new ForwardingVault(vault) {
              @Override
              public byte[] wrap(byte[] key, byte[] associatedData) {
                throw new KeyVaultUnavailable("test");
              }
            });

    broken.run();

    assertThat(broken.progress().state()).isEqualTo(State.INTERRUPTED);
    assertThat(broken.progress().remaining()).isEqualTo(1);
  }

  @Test
  void givesASubjectANewVersionAndStillReadsTheOld() {
    dataKeys.createFor("dilan");
    MongoDataKeys other = restarted();
    String first = cipher(dataKeys).encrypt(NAME, "Dilan");
    assertThat(cipher(other).decrypt(NAME, first)).isEqualTo("Dilan");

    assertThat(dataKeys.rotate("dilan")).isEqualTo(2);

    String second = cipher(dataKeys).encrypt(NAME, "Dilan");
    assertThat(second).startsWith("v1.2.");
    assertThat(cipher(dataKeys).decrypt(NAME, first)).isEqualTo("Dilan");
    assertThat(cipher(other).decrypt(NAME, second)).isEqualTo("Dilan"); // learns of it at once
    assertThatThrownBy(() -> cipher(dataKeys).decrypt(NAME, first.replace("v1.1.", "v1.2.")))
        .isInstanceOf(CiphertextRejected.class);
    assertThatThrownBy(() -> dataKeys.rotate("nobody")).isInstanceOf(DataKeyDestroyed.class);
  }

  @Test
  void refusesAnOlderKeyPresentedAsANewerOne() {
    dataKeys.createFor("dilan");
    dataKeys.rotate("dilan");
    store.updateOne(
        Filters.eq("_id", "dilan"), Updates.set("keys.2", new Binary(wrapped("dilan", 1))));

    assertThatThrownBy(() -> restarted().keysOf("dilan")).isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void isAskedForByAnOperator() {
    KeyRotationEndpoint endpoint = new KeyRotationEndpoint(vault, rewrapping, dataKeys);
    dataKeys.createFor("dilan");
    String before = endpoint.progress().keyVersion();

    assertThat(endpoint.take(Step.ROTATE, null).keyVersion()).isNotEqualTo(before);
    assertThat(endpoint.progress().remaining()).isEqualTo(1);
    assertThat(endpoint.take(Step.SUBJECT, "dilan").remaining()).isEqualTo(1);
    assertThat(dataKeys.keysOf("dilan").current()).isEqualTo(2);
    assertThatThrownBy(() -> endpoint.take(Step.SUBJECT, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private KeyRewrapping rewrapping(KeyVault through) {
    return new KeyRewrapping(store, new WrappedKeys(Keys.MEMBERSHIP, through), through);
  }

  private MongoDataKeys restarted() {
    return Keys.instance(Keys.MEMBERSHIP, directory, store);
  }

  private static FieldCipher cipher(MongoDataKeys keys) {
    return new TinkFieldCipher(Keys.MEMBERSHIP, keys);
  }

  private byte[] wrapped(String subjectId, int version) {
    return stored(subjectId)
        .get("keys", Document.class)
        .get(Integer.toString(version), Binary.class)
        .getData();
  }

  private Document stored(String subjectId) {
    return Objects.requireNonNull(store.find(Filters.eq("_id", subjectId)).first());
  }
}
