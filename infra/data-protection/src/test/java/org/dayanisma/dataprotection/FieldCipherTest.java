package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

  private static final FieldPlace NAME = new FieldPlace("dilan", "members", "d-1", "givenName");

  @TempDir private Path directory;
  private MongoCollection<Document> store;
  private MongoDataKeys dataKeys;
  private FieldCipher cipher;

  @BeforeEach
  void membershipService() {
    Keys.keystores(directory);
    store = Keys.newStore();
    dataKeys = Keys.instance(Keys.MEMBERSHIP, directory, store);
    cipher = new TinkFieldCipher(Keys.MEMBERSHIP, dataKeys);
    dataKeys.createForAll(List.of("dilan", "berfin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dilan", "Şêrîn Öğüt", "نور الهدى", "a\u0000", "€uro\uD83D\uDE00"})
  void givesBackWhatItWasGiven(String plain) {
    assertThat(cipher.decrypt(NAME, cipher.encrypt(NAME, plain))).isEqualTo(plain);
  }

  @Test
  void givesBackTextsOfEveryLength() {
    for (int length = 0; length <= 70; length++) {
      String plain = "x".repeat(length);
      assertThat(cipher.decrypt(NAME, cipher.encrypt(NAME, plain))).isEqualTo(plain);
    }
  }

  @Test
  void hidesTheValueItsLengthAndItsRepetition() {
    String male = cipher.encrypt(NAME, "MALE");
    String female = cipher.encrypt(NAME, "FEMALE");

    assertThat(male).doesNotContain("MALE").hasSameSizeAs(female).startsWith("v1.1.");
    assertThat(cipher.encrypt(NAME, "MALE")).isNotEqualTo(male);
  }

  @Test
  void opensOnlyInItsPlace() {
    String sealed = cipher.encrypt(NAME, "Dilan");

    assertRejected(new FieldPlace("dilan", "members", "d-1", "familyName"), sealed);
    assertRejected(new FieldPlace("dilan", "members", "d-2", "givenName"), sealed);
    assertRejected(new FieldPlace("dilan", "cases", "d-1", "givenName"), sealed);
    assertRejected(new FieldPlace("berfin", "members", "d-1", "givenName"), sealed);
    assertRejected(new FieldPlace("dilan", "member", "sd-1", "givenName"), sealed);
  }

  @Test
  void opensOnlyWithWhatItIsBoundTo() {
    String sealed = bound("7", "unit-1").encrypt("givenName", "Dilan");

    assertThat(bound("7", "unit-1").decrypt("givenName", sealed)).isEqualTo("Dilan");
    for (DocumentCipher other :
        List.of(
            bound("6", "unit-1"), bound("7", "unit-2"), bound("7"), bound("7unit-1"), bound())) {
      assertThatThrownBy(() -> other.decrypt("givenName", sealed))
          .isInstanceOf(CiphertextRejected.class);
    }
  }

  private DocumentCipher bound(String... to) {
    return cipher.forDocument("dilan", "members", "d-1", to);
  }

  @Test
  void opensOnlyInItsService() {
    String sealed = cipher.encrypt(NAME, "Dilan");
    FieldCipher other =
        new TinkFieldCipher("casework-service", dataKeys); // even with the same data key

    assertThatThrownBy(() -> other.decrypt(NAME, sealed)).isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void refusesEveryFlippedBit() {
    String sealed = cipher.encrypt(NAME, "Dilan");
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring("v1.1.".length()));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertRejected(
          NAME, "v1.1." + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1",
        "v1.",
        "v1.1",
        "v1.1.",
        "v1.x.AAAA",
        "v2.1.AAAA",
        "v1.2.AAAA",
        "v1.1.%%",
        "v1.-1.AAAA",
        "v1.99999999999.AAAA",
        "Dilan",
        "v1.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void refusesWhatItHasNotMade(String text) {
    assertRejected(NAME, text);
  }

  @Test
  void decryptsInANewInstanceAndReadsOlderKeyVersions() {
    String first = cipher.encrypt(NAME, "Dilan");
    addSecondVersion();
    MongoDataKeys restarted = Keys.instance(Keys.MEMBERSHIP, directory, store);
    FieldCipher rotated = new TinkFieldCipher(Keys.MEMBERSHIP, restarted);

    assertThat(rotated.decrypt(NAME, first)).isEqualTo("Dilan");
    assertThat(rotated.encrypt(NAME, "Dilan")).startsWith("v1.2.");
    assertThatThrownBy(() -> rotated.decrypt(NAME, first.replace("v1.1.", "v1.2.")))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void encryptsManyFieldsOfADocumentAtOneLookUp() {
    MongoDataKeys restarted = Keys.instance(Keys.MEMBERSHIP, directory, store);
    DocumentCipher document =
        new TinkFieldCipher(Keys.MEMBERSHIP, restarted).forDocument("dilan", "members", "d-1");
    store.deleteOne(Filters.eq("_id", "dilan")); // no look-up is possible any more

    IntStream.range(0, 20)
        .mapToObj(i -> "field" + i)
        .forEach(field ->
            assertThat(document.decrypt(field, document.encrypt(field, "v"))).isEqualTo("v"));
  }

  @Test
  void refusesWithoutADataKey() {
    FieldPlace nobody = new FieldPlace("nobody", "members", "d-1", "givenName");

    assertThatThrownBy(() -> cipher.encrypt(nobody, "x")).isInstanceOf(DataKeyDestroyed.class);
    assertThatThrownBy(() -> cipher.decrypt(nobody, "v1.1.AAAA"))
        .isInstanceOf(DataKeyDestroyed.class);
  }

  private void addSecondVersion() {
    byte[] wrapped =
        Keys.keystore(directory, Keys.MEMBERSHIP)
            .wrap(
                SubjectKeys.newKey(),
                AssociatedData.of("data-key-1", Keys.MEMBERSHIP, "dilan", "2"));
    store.updateOne(
        Filters.eq("_id", "dilan"),
        Updates.combine(Updates.set("keys.2", new Binary(wrapped)), Updates.set("current", 2)));
  }

  private void assertRejected(FieldPlace place, String ciphertext) {
    assertThatThrownBy(() -> cipher.decrypt(place, ciphertext))
        .isInstanceOf(CiphertextRejected.class)
        .hasNoCause();
  }
}
