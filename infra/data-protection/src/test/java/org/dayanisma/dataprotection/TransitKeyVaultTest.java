package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransitKeyVaultTest extends KeyVaultContract {

  @TempDir private Path directory;
  private TransitServer server;

  @BeforeEach
  void vault() throws IOException {
    server = new TransitServer(Keys.MEMBERSHIP, Keys.NOTIFICATION);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  KeyVault instanceOf(String service) {
    return TransitKeyVault.open(properties(TransitServer.TOKEN, null), service);
  }

  @ParameterizedTest
  @CsvSource({
    "503, sealed or on stand-by",
    "429, too many requests",
    "403, does not accept our token",
    "404, does not know",
    "500, answered 500",
    "307, answered 307",
    "200, cannot be read"
  })
  void neitherWrapsNorOpensWhileTheVaultCannot(int status, String reason) {
    KeyVault vault = membership();
    byte[] wrapped = vault.wrap(KEY, HERE);
    server.answersOnly(status, "<not json of ours>");

    assertThatThrownBy(() -> vault.wrap(KEY, HERE))
        .isInstanceOf(KeyVaultUnavailable.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("not json of ours");
    assertThatThrownBy(() -> vault.unwrap(wrapped, HERE)).isInstanceOf(KeyVaultUnavailable.class);
    assertThatThrownBy(this::membership).isInstanceOf(KeyVaultUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":{}}",
        "{\"data\":{\"ciphertext\":\"plain\",\"plaintext\":\"%\"}}"
      })
  void refusesAnswersThatAreNone(String body) {
    KeyVault vault = membership();
    byte[] wrapped = vault.wrap(KEY, HERE);
    server.answersOnly(200, body);

    assertThatThrownBy(() -> vault.wrap(KEY, HERE)).isInstanceOf(KeyVaultUnavailable.class);
    assertThatThrownBy(() -> vault.unwrap(wrapped, HERE)).isInstanceOf(KeyVaultUnavailable.class);
  }

  @Test
  void storesNothingAndEncryptsNothingWhenItCannotBeReached() {
    MongoCollection<Document> store = Keys.newStore();
    ServiceKeys keys = keyring(true).keys();
    MongoDataKeys dataKeys = instance(keys, store);
    dataKeys.createFor("dilan");
    FieldPlace name = new FieldPlace("dilan", "members", "d-1", "givenName");
    String sealed = new TinkFieldCipher(Keys.MEMBERSHIP, dataKeys).encrypt(name, "Dilan");
    FieldCipher restarted = new TinkFieldCipher(Keys.MEMBERSHIP, instance(keys, store));
    server.close();

    assertThatThrownBy(() -> dataKeys.createFor("berfin")).isInstanceOf(KeyVaultUnavailable.class);
    assertThat(store.countDocuments()).isEqualTo(1);
    assertThatThrownBy(() -> restarted.encrypt(name, "Dilan"))
        .isInstanceOf(KeyVaultUnavailable.class);
    assertThatThrownBy(() -> restarted.decrypt(name, sealed))
        .isInstanceOf(KeyVaultUnavailable.class);
  }

  @Test
  void givesUpAfterItsTimeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      VaultProperties properties =
          new VaultProperties(
              URI.create("http://127.0.0.1:" + silent.getLocalPort()),
              "transit",
              "",
              "",
              TransitServer.TOKEN,
              null,
              Duration.ofMillis(50),
              false);

      assertThatThrownBy(() -> TransitKeyVault.open(properties, Keys.MEMBERSHIP))
          .isInstanceOf(KeyVaultUnavailable.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void readsItsTokenFromAFileAtEveryRequest() throws IOException {
    Path file = Files.writeString(directory.resolve("token"), TransitServer.TOKEN + "\n");
    KeyVault vault = TransitKeyVault.open(properties("", file), Keys.MEMBERSHIP);
    byte[] wrapped = vault.wrap(KEY, HERE);

    Files.writeString(file, "s.another");
    assertThatThrownBy(() -> vault.unwrap(wrapped, HERE)).hasMessageContaining("403");

    Files.writeString(file, TransitServer.TOKEN);
    assertThat(vault.unwrap(wrapped, HERE)).isEqualTo(KEY);
    assertThat(server.namespaces()).containsOnly("unions");
  }

  @ParameterizedTest
  @CsvSource({
    "type, rsa-4096",
    "derived, true",
    "exportable, true",
    "allow_plaintext_backup, true"
  })
  void refusesAKeyThatCannotBindOrMayLeave(String property, String value) {
    server.keysAre(property, value.equals("true") ? true : value);

    assertThatThrownBy(this::membership)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must be of a type with associated data");
  }

  @Test
  void sealsTheOtherKeysOfTheServiceToo() throws IOException {
    byte[] data = "data".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> keyring(false)).hasMessageStartingWith("There are no keys of");

    byte[] signature = new Ed25519Signatures(Keys.MEMBERSHIP, keyring(true).keys()).sign("c", data);

    assertThat(Files.readString(KeystoreFile.of(directory, Keys.MEMBERSHIP)))
        .doesNotContain("primaryKeyId");
    assertThat(
            new Ed25519Signatures(Keys.MEMBERSHIP, keyring(true).keys())
                .verify(Keys.MEMBERSHIP, "c", data, signature))
        .isTrue();
  }

  @Test
  void doesNotOpenAKeystoreThatTheRootKeySealed() {
    Keys.keystores(directory);

    assertThatThrownBy(() -> keyring(false))
        .hasMessageContaining("cannot be opened with the transit key membership-service at http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://vault.example.org:8200", "ftp://localhost", "vault"})
  void isAskedOverHttpsOnly(String address) {
    assertThatThrownBy(() -> properties(URI.create(address), "t", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void needsExactlyOneToken() {
    assertThatThrownBy(() -> properties("", null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> properties("t", directory))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(properties("s.secret", null).toString()).doesNotContain("s.secret");
  }

  private MongoDataKeys instance(ServiceKeys keys, MongoCollection<Document> store) {
    return Keys.instance(Keys.MEMBERSHIP, membership(), keys, store, Ticker.systemTicker());
  }

  private Keyring keyring(boolean make) {
    VaultProperties vault =
        new VaultProperties(
            server.address(),
            "transit",
            Keys.MEMBERSHIP,
            "",
            TransitServer.TOKEN,
            null,
            Duration.ofSeconds(5),
            make);
    return Keyring.of(
        new KeyProperties(directory, "", Duration.ofMinutes(5), 1, vault, ""), Keys.MEMBERSHIP);
  }

  private VaultProperties properties(String token, @Nullable Path tokenFile) {
    return properties(server.address(), token, tokenFile);
  }

  private static VaultProperties properties(URI address, String token, @Nullable Path tokenFile) {
    return new VaultProperties(
        address, "transit", "", "unions", token, tokenFile, Duration.ofSeconds(5), false);
  }
}
