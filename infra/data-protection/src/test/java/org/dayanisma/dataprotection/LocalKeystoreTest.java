package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKeystoreTest {

  private static final byte[] KEY = "a key of someone".getBytes(StandardCharsets.UTF_8);
  private static final byte[] HERE = "here".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path parent;

  @Test
  void isForItsOwnerOnly() throws IOException {
    Path directory = Keys.keystores(parent.resolve("new").resolve("keys"));
    Path file = directory.resolve("membership-service").resolve("keystore.json");

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(directory.resolve("membership-service"))).isEqualTo("rwx------");
    assertThat(permissions(directory)).isEqualTo("rwx------");
    assertThat(Files.readString(directory.resolve("public").resolve("membership-service.json")))
        .contains("HpkePublicKey")
        .doesNotContain("HpkePrivateKey");
    try (var files = Files.walk(directory)) {
      assertThat(files.filter(path -> path.getFileName().toString().startsWith(".new"))).isEmpty();
    }
  }

  @Test
  void neverTouchesExistingKeys() {
    Path directory = Keys.keystores(parent);
    byte[] wrapped = Keys.keystore(directory, Keys.MEMBERSHIP).wrap(KEY, HERE);

    LocalKeystore.initialise(
        directory, Keys.ROOT_KEY, List.of(Keys.MEMBERSHIP, "casework-service"));

    assertThat(Keys.keystore(directory, Keys.MEMBERSHIP).unwrap(wrapped, HERE)).isEqualTo(KEY);
  }

  @Test
  void makesOneSetOfKeysForManyAtOnce() {
    Path directory = parent.resolve("keys");
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Path>> all =
          IntStream.range(0, 20)
              .mapToObj(i -> background.submit(() -> Keys.keystores(directory)))
              .toList();
      assertThat(all).allSatisfy(one -> assertThat(one.get()).isEqualTo(directory));
    }

    byte[] wrapped = Keys.keystore(directory, Keys.MEMBERSHIP).wrap(KEY, HERE);
    assertThat(Keys.keystore(directory, Keys.MEMBERSHIP).unwrap(wrapped, HERE)).isEqualTo(KEY);
  }

  @Test
  void restoresALostPublicKeyFromThePrivateOne() throws IOException {
    Path directory = Keys.keystores(parent);
    Path publicKey = directory.resolve("public").resolve("membership-service.json");
    String before = Files.readString(publicKey);
    Files.delete(publicKey);

    assertThat(
            Files.readString(Keys.keystores(directory).resolve("public/membership-service.json")))
        .isEqualTo(before);
  }

  @Test
  void wrapsForItsServiceAndPlaceOnly() {
    Path directory = Keys.keystores(parent);
    LocalKeystore membership = Keys.keystore(directory, Keys.MEMBERSHIP);
    byte[] wrapped = membership.wrap(KEY, HERE);

    assertThatThrownBy(() -> membership.unwrap(wrapped, KEY))
        .isInstanceOf(CiphertextRejected.class);
    assertThatThrownBy(() -> Keys.keystore(directory, Keys.NOTIFICATION).unwrap(wrapped, HERE))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Keys.keystore(parent, Keys.MEMBERSHIP))
        .hasMessageStartingWith("There are no keys of membership-service in")
        .hasMessageContaining("DAYANISMA_KEYS_DIR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw-----w-"})
  void refusesAFileThatIsOpenToOthers(String permissions) throws IOException {
    Path file = Keys.keystores(parent).resolve("membership-service").resolve("keystore.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> Keys.keystore(parent, Keys.MEMBERSHIP))
        .hasMessageContaining("make it 0600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{}", "{\"keyEncryption\":\"x\"}", "{\"format\":2,\"sealed\":\"%\"}"})
  void refusesADamagedFile(String content) throws IOException {
    Path file = Keys.keystores(parent).resolve("membership-service").resolve("keystore.json");
    Files.writeString(file, content);

    assertThatThrownBy(() -> Keys.keystore(parent, Keys.MEMBERSHIP))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "public", "../etc", "a/b", "Membership", "-x"})
  void refusesNamesThatAreNone(String service) {
    assertThatThrownBy(() -> LocalKeystore.initialise(parent, Keys.ROOT_KEY, List.of(service)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
