package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureCertificateTest {

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
  void saysWhatWasDestroyedAndCanBeCheckedOffline() throws IOException {
    dataKeys.createFor("dilan");
    dataKeys.rotate("dilan");

    ErasureCertificate certificate = dataKeys.destroy("dilan", WISH);

    assertThat(certificate.service()).isEqualTo(Keys.MEMBERSHIP);
    assertThat(certificate.subjectId()).isEqualTo("dilan");
    assertThat(certificate.erasure()).isEqualTo(WISH);
    assertThat(certificate.keyVersions()).containsExactly(1, 2);
    // all that is left is the certificate as a file and the public key
    String json = certificate.toJson();
    store.drop();
    Files.delete(KeystoreFile.of(directory, Keys.MEMBERSHIP));
    ErasureCertificate read = ErasureCertificate.parse(json);
    assertThat(read).isEqualTo(certificate);
    assertThat(read.isAuthentic(SignatureVerifier.of(directory))).isTrue();
  }

  @Test
  void isTheSameHoweverOftenItIsAskedFor() {
    dataKeys.createFor("dilan");
    ErasureCertificate first = dataKeys.destroy("dilan", WISH);

    assertThat(dataKeys.destroy("dilan", new Erasure("RETENTION_OVER", "officer-2")))
        .isEqualTo(first);
    assertThat(Keys.instance(Keys.MEMBERSHIP, directory, store).destroy("dilan", WISH))
        .isEqualTo(first);
    assertThat(dataKeys.certificateOf("dilan")).contains(first);
    assertThat(dataKeys.certificateOf("berfin")).isEmpty();
  }

  @Test
  void isGivenForWhoNeverHadAKeyAndForRecordsOfBeforeThereWereCertificates() {
    ErasureCertificate unborn = dataKeys.destroy("unborn", WISH);
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    store.insertOne(
        new Document("_id", "old")
            .append("state", "DESTROYED")
            .append("destroyedAt", Date.from(then)));
    ErasureCertificate old = dataKeys.destroy("old", WISH);

    SignatureVerifier verifier = SignatureVerifier.of(directory);
    assertThat(unborn.keyVersions()).isEmpty();
    assertThat(unborn.isAuthentic(verifier)).isTrue();
    assertThat(old.erasedAt()).isEqualTo(then);
    assertThat(old.isAuthentic(verifier)).isTrue();
    assertThat(dataKeys.destroy("old", WISH)).isEqualTo(old);
  }

  static Stream<ErasureCertificate> forged() {
    Instant at = Instant.parse("2026-03-16T09:00:00Z");
    String signature = "AAAA";
    return Stream.of(
        new ErasureCertificate(Keys.MEMBERSHIP, "dilan", at, WISH, List.of(1), signature),
        new ErasureCertificate(Keys.MEMBERSHIP, "dilan", at, WISH, List.of(1), "no base 64"));
  }

  @ParameterizedTest
  @MethodSource("forged")
  void refusesSignaturesThatAreNone(ErasureCertificate forged) {
    assertThat(forged.isAuthentic(SignatureVerifier.of(directory))).isFalse();
  }

  @Test
  void refusesEveryChangedWord() {
    dataKeys.createFor("dilan");
    ErasureCertificate genuine = dataKeys.destroy("dilan", WISH);
    Instant later = genuine.erasedAt().plusMillis(1);
    String signature = genuine.signature();
    List<Integer> versions = genuine.keyVersions();

    assertThat(
            Stream.of(
                with(Keys.NOTIFICATION, "dilan", genuine.erasedAt(), WISH, versions, signature),
                with(Keys.MEMBERSHIP, "berfin", genuine.erasedAt(), WISH, versions, signature),
                with(Keys.MEMBERSHIP, "dilan", later, WISH, versions, signature),
                with(
                    Keys.MEMBERSHIP,
                    "dilan",
                    genuine.erasedAt(),
                    new Erasure("OTHER", "officer-1"),
                    versions,
                    signature),
                with(
                    Keys.MEMBERSHIP,
                    "dilan",
                    genuine.erasedAt(),
                    new Erasure("SUBJECT_REQUEST", "officer-2"),
                    versions,
                    signature),
                with(Keys.MEMBERSHIP, "dilan", genuine.erasedAt(), WISH, List.of(1, 2), signature)))
        .noneMatch(changed -> changed.isAuthentic(SignatureVerifier.of(directory)));
  }

  @Test
  void outlivesTheServicesDatabaseRestoredFromBefore() {
    dataKeys.createFor("dilan");
    String inTheBackUp = new TinkFieldCipher(Keys.MEMBERSHIP, dataKeys).encrypt(NAME, "Dilan");
    ErasureCertificate certificate = dataKeys.destroy("dilan", WISH);

    // the service starts over its restored database; the keys database is where it was
    MongoDataKeys restored = Keys.instance(Keys.MEMBERSHIP, directory, store);

    assertThatThrownBy(
            () -> new TinkFieldCipher(Keys.MEMBERSHIP, restored).decrypt(NAME, inTheBackUp))
        .isInstanceOf(DataKeyDestroyed.class);
    assertThatThrownBy(() -> restored.createFor("dilan")).isInstanceOf(DataKeyDestroyed.class);
    assertThatThrownBy(() -> restored.rotate("dilan")).isInstanceOf(DataKeyDestroyed.class);
    restored.prefetch(List.of("dilan"));
    assertThatThrownBy(() -> restored.keysOf("dilan")).isInstanceOf(DataKeyDestroyed.class);
    assertThat(restored.certificateOf("dilan")).contains(certificate);
  }

  @Test
  void holdsCodesAndIdsOnly() {
    dataKeys.createFor("dilan");
    dataKeys.destroy("dilan", WISH);

    Document kept = Objects.requireNonNull(store.find(Filters.eq("_id", "dilan")).first());
    assertThat(kept)
        .containsOnlyKeys(
            "_id", "state", "destroyedAt", "reason", "requestedBy", "keyVersions", "signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "because she asked", "dilan@example.org", "lower"})
  void takesNoFreeTextAsReason(String reason) {
    assertThatThrownBy(() -> new Erasure(reason, "officer-1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Erasure("SUBJECT_REQUEST", "Dilan Işık"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"service\": 1}", "nonsense"})
  void readsNothingElse(String json) {
    assertThatThrownBy(() -> ErasureCertificate.parse(json))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ErasureCertificate with(
      String service,
      String subjectId,
      Instant at,
      Erasure erasure,
      List<Integer> versions,
      String signature) {
    return new ErasureCertificate(service, subjectId, at, erasure, versions, signature);
  }
}
