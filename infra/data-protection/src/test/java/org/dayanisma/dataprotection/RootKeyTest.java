package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keystores are worth nothing without the root key, which lives elsewhere. */
class RootKeyTest {

  private static final byte[] KEY = "a key of someone".getBytes(StandardCharsets.UTF_8);
  private static final byte[] HERE = "here".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path parent;
  private Path directory;
  private Path rootKey;

  @BeforeEach
  void places() {
    directory = parent.resolve("data").resolve("keys");
    rootKey = parent.resolve("config").resolve("dayanisma").resolve("root-key");
  }

  @Test
  void isMadeAtFirstStartForItsOwnerOnly() throws IOException {
    initialise();

    assertThat(permissions(rootKey)).isEqualTo("rw-------");
    assertThat(permissions(KeyFiles.parent(rootKey))).isEqualTo("rwx------");
    String keystore = Files.readString(keystore(Keys.MEMBERSHIP));
    assertThat(keystore).doesNotContain("keyEncryption", "primaryKeyId", "typeUrl");
  }

  @Test
  void isOneForAllInstallationsOfAUser() throws IOException {
    initialise();
    String first = Files.readString(rootKey);

    LocalKeystore.initialise(parent.resolve("other"), rootKey, List.of(Keys.MEMBERSHIP));

    assertThat(Files.readString(rootKey)).isEqualTo(first);
    assertThat(LocalKeystore.open(parent.resolve("other"), rootKey, Keys.MEMBERSHIP)).isNotNull();
  }

  @Test
  void isNeverMadeAnewForKeystoresThatAreSealed() throws IOException {
    initialise();
    Files.delete(rootKey);

    assertThatThrownBy(this::initialise)
        .hasMessage(
            "There is no root key at "
                + rootKey
                + "; put it back from its back-up or set DAYANISMA_ROOT_KEY_FILE to where it is.");
    assertThatThrownBy(this::open).hasMessageStartingWith("There is no root key at ");
    assertThat(rootKey).doesNotExist();
  }

  @Test
  void opensNothingIfItIsAnotherOne() throws IOException {
    initialise();
    Files.delete(rootKey);
    RootKey.openOrMake(rootKey);

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The keystore "
                + keystore(Keys.MEMBERSHIP)
                + " cannot be opened with the root key "
                + rootKey
                + ": it was sealed with another one, or is damaged.");
    assertThatThrownBy(this::initialise).hasMessageContaining("was sealed with another one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-r--r--", "rw--w----"})
  void isRefusedIfOthersCanReachIt(String permissions) throws IOException {
    initialise();
    Files.setPosixFilePermissions(rootKey, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(this::open)
        .hasMessage("The key file " + rootKey + " is open to others than its owner; make it 0600.");
  }

  @Test
  void isRefusedIfItIsDamaged() throws IOException {
    initialise();
    Files.writeString(rootKey, "{}");

    assertThatThrownBy(this::open).hasMessage("The root key " + rootKey + " is damaged.");
  }

  @Test
  void saysWhereItCannotBeMade() throws IOException {
    Path file = Files.createFile(parent.resolve("a-file"));
    rootKey = file.resolve("root-key");

    assertThatThrownBy(this::initialise)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The root key cannot be made at " + rootKey);
  }

  @Test
  void isRefusedAmongTheKeystores() {
    rootKey = directory.resolve("root-key");

    assertThatThrownBy(this::initialise)
        .hasMessageContaining("must not lie among the keystores it seals");
    assertThat(rootKey).doesNotExist();
  }

  @Test
  void doesNotOpenTheKeystoreOfAServiceAsThatOfAnother() throws IOException {
    initialise();
    Files.copy(
        keystore(Keys.NOTIFICATION),
        keystore(Keys.MEMBERSHIP),
        StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(this::open).hasMessageContaining("cannot be opened");
  }

  @Test
  void sealsAtFirstStartWhatWasInClear() throws IOException {
    initialise();
    byte[] wrapped = open().wrap(KEY, HERE);
    inClear(Keys.MEMBERSHIP);
    inClear(Keys.NOTIFICATION);

    initialise();

    assertThat(KeystoreFile.isSealed(keystore(Keys.MEMBERSHIP))).isTrue();
    assertThat(Files.readString(keystore(Keys.MEMBERSHIP))).doesNotContain("keyEncryption");
    assertThat(open().unwrap(wrapped, HERE)).isEqualTo(KEY);
  }

  @Test
  void sealsAlsoWhenAServiceStartsByItself() throws IOException {
    initialise();
    byte[] wrapped = open().wrap(KEY, HERE);
    inClear(Keys.MEMBERSHIP);

    assertThat(open().unwrap(wrapped, HERE)).isEqualTo(KEY);

    assertThat(KeystoreFile.isSealed(keystore(Keys.MEMBERSHIP))).isTrue();
    assertThat(permissions(keystore(Keys.MEMBERSHIP))).isEqualTo("rw-------");
  }

  @Test
  void isInTheUsersConfigurationUnlessNamed() {
    assertThat(RootKey.fileOf(Map.of("HOME", "/home/u")))
        .isEqualTo(Path.of("/home/u/.config/dayanisma/root-key"));
    assertThat(RootKey.fileOf(Map.of("HOME", "/home/u", "XDG_CONFIG_HOME", "/c")))
        .isEqualTo(Path.of("/c/dayanisma/root-key"));
    assertThat(RootKey.fileOf(Map.of("XDG_CONFIG_HOME", "/c", "DAYANISMA_ROOT_KEY_FILE", "/k")))
        .isEqualTo(Path.of("/k"));
  }

  /** As an older installation had it. */
  private void inClear(String service) throws IOException {
    Document keySets =
        new KeystoreFile(directory, service, RootKey.open(rootKey))
            .read()
            .append("format", 1)
            .append("service", service);
    Files.writeString(keystore(service), keySets.toJson());
  }

  private void initialise() {
    LocalKeystore.initialise(directory, rootKey, List.of(Keys.MEMBERSHIP, Keys.NOTIFICATION));
  }

  private LocalKeystore open() {
    return LocalKeystore.open(directory, rootKey, Keys.MEMBERSHIP);
  }

  private Path keystore(String service) {
    return KeystoreFile.of(directory, service);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
