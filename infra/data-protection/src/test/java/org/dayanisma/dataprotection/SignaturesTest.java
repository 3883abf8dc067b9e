package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {

  private static final String CONTEXT = "audit-checkpoint";
  private static final byte[] DATA = "root of the tree".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory;
  private Signatures membership;
  private Signatures notification;

  @BeforeEach
  void twoServices() {
    Keys.keystores(directory);
    membership = of(Keys.MEMBERSHIP);
    notification = of(Keys.NOTIFICATION);
  }

  @Test
  void areVerifiedByEverybodyWhoHasThePublicKeys() throws IOException {
    byte[] signature = membership.sign(CONTEXT, DATA);
    Files.delete(directory.resolve("membership-service").resolve("keystore.json"));

    assertThat(notification.verify(Keys.MEMBERSHIP, CONTEXT, DATA, signature)).isTrue();
    assertThat(SignatureVerifier.of(directory).verify(Keys.MEMBERSHIP, CONTEXT, DATA, signature))
        .isTrue();
  }

  @Test
  void areOfOneServiceOnly() {
    byte[] signature = membership.sign(CONTEXT, DATA);

    assertThat(notification.verify(Keys.NOTIFICATION, CONTEXT, DATA, signature)).isFalse();
  }

  @Test
  void countInTheirContextOnly() {
    byte[] signature = membership.sign(CONTEXT, DATA);

    assertThat(notification.verify(Keys.MEMBERSHIP, "erasure", DATA, signature)).isFalse();
    assertThat(membership.sign("a", "bc".getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(membership.sign("ab", "c".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refuseEveryFlippedByte() {
    byte[] signature = membership.sign(CONTEXT, DATA);
    for (int i = 0; i < signature.length; i++) {
      assertThat(membership.verify(Keys.MEMBERSHIP, CONTEXT, DATA, flipped(signature, i)))
          .isFalse();
    }
    for (int i = 0; i < DATA.length; i++) {
      assertThat(membership.verify(Keys.MEMBERSHIP, CONTEXT, flipped(DATA, i), signature))
          .isFalse();
    }
    assertThat(membership.verify(Keys.MEMBERSHIP, CONTEXT, DATA, new byte[0])).isFalse();
  }

  @Test
  void sayWhoseKeyIsMissing() {
    assertThatThrownBy(() -> membership.verify("campaign-service", CONTEXT, DATA, new byte[64]))
        .hasMessageStartingWith("There is no public signing key of campaign-service in ");
    assertThatThrownBy(() -> membership.verify("../x", CONTEXT, DATA, new byte[64]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void getTheirKeysInAnOlderInstallation() throws IOException {
    KeystoreFile keystore =
        new KeystoreFile(directory, Keys.MEMBERSHIP, RootKey.open(Keys.ROOT_KEY));
    Document keySets = keystore.read();
    keySets.remove("signing");
    keystore.write(keySets);
    Path published = directory.resolve("public").resolve("membership-service.json");
    Document publicKeys = Document.parse(Files.readString(published));
    publicKeys.remove("signing");
    Files.writeString(published, publicKeys.toJson());
    String sealing = Document.parse(Files.readString(published)).getString("sealing");

    Keys.keystores(directory);

    byte[] signature = of(Keys.MEMBERSHIP).sign(CONTEXT, DATA);
    assertThat(of(Keys.NOTIFICATION).verify(Keys.MEMBERSHIP, CONTEXT, DATA, signature)).isTrue();
    assertThat(Document.parse(Files.readString(published)).getString("sealing")).isEqualTo(sealing);
  }

  private static byte[] flipped(byte[] bytes, int index) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    changed[index] ^= 1;
    return changed;
  }

  private Signatures of(String service) {
    return new Ed25519Signatures(service, Keys.keystore(directory, service).keys());
  }
}
