package org.dayanisma.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SecretPartsTest {

  private final RecordDocuments<Strike> records = new RecordDocuments<>(Strike.class);
  private final SecretParts parts = parts("demands", "pickets.reason", "outcome.terms");

  @Test
  void takesWhatIsSecretAndPutsItBack() {
    Document whole = records.write(Strike.full());

    Document secret = parts.takeFrom(whole);

    assertThat(whole.toJson())
        .doesNotContain("Back pay", "threatened", "Twenty")
        .contains("asya", "baran", "Agreed");
    assertThat(secret)
        .isEqualTo(
            new Document("demands", "Back pay for all")
                .append("pickets", List.of(new Document("reason", "threatened"), new Document()))
                .append("outcome", new Document("terms", "Twenty per cent")));
    assertThat(records.read(parts.joined(whole, secret))).isEqualTo(Strike.full());
  }

  @Test
  void severalSecretsOfOneListStayWithTheirElements() {
    SecretParts two = parts("pickets.reason", "pickets.memberId");
    Document whole = records.write(Strike.full());

    Document secret = two.takeFrom(whole);

    assertThat(whole.toJson()).doesNotContain("asya", "baran", "threatened");
    assertThat(records.read(two.joined(whole, secret))).isEqualTo(Strike.full());
  }

  /** First a part of a document is read and then the whole, which is bound to what is in clear. */
  @Test
  void whatIsInClearStaysAsItIsWhenItIsJoined() {
    Document clear = records.write(Strike.full());
    Document secret = parts.takeFrom(clear);
    String before = clear.toJson();

    var _ = parts.joined(clear, new Document());
    var _ = parts.joined(clear, secret);

    assertThat(clear.toJson()).isEqualTo(before);
  }

  @Test
  void nothingIsTakenWhereThereIsNothing() {
    Document whole = records.write(Strike.full().with(null, null));
    whole.append("pickets", List.of());

    assertThat(parts.takeFrom(whole)).isEmpty();
  }

  private static SecretParts parts(String... paths) {
    return new SecretParts(Stored.as("strikes", Strike.class).secret(paths).secrets());
  }
}
