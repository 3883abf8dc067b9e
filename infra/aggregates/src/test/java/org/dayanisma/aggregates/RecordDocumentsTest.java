package org.dayanisma.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bson.Document;
import org.dayanisma.aggregates.Strike.Outcome.Banned;
import org.junit.jupiter.api.Test;

class RecordDocumentsTest {

  private final RecordDocuments<Strike> records = new RecordDocuments<>(Strike.class);

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    Strike strike = Strike.full();

    assertThat(records.read(stored(records.write(strike)))).isEqualTo(strike);
    assertThat(records.read(stored(records.write(strike.with(null, null)))))
        .isEqualTo(strike.with(null, null));
    assertThat(records.read(stored(records.write(strike.with(null, new Banned("KHK 701"))))))
        .isEqualTo(strike.with(null, new Banned("KHK 701")));
  }

  /** Through the bytes of the store. */
  private static Document stored(Document document) {
    return Document.parse(document.toJson());
  }

  @Test
  void componentsAreFieldsAndNothingElseIs() {
    assertThat(records.write(Strike.full()).keySet())
        .containsExactlyInAnyOrder(
            "id",
            "unitId",
            "unitPath",
            "demands",
            "beginsOn",
            "calledAt",
            "level",
            "pickets",
            "keeper",
            "outcome",
            "shifts",
            "goal",
            "secretBallot");
  }

  @Test
  void aDayIsTextAnIdIsTextAndAnIdInsideKeepsItsName() {
    Document document = records.write(Strike.full());

    assertThat(document)
        .containsEntry("beginsOn", "2026-03-01")
        .containsEntry("id", "7b0f6a52-3c5e-4f0e-9a51-0c2f8f1f0a11")
        .containsEntry("unitPath", List.of("kesk", "ankara-2"));
    assertThat(document.getList("pickets", Document.class).getFirst()).containsEntry("id", "p1");
  }

  @Test
  void aValueOfASealedTypeSaysWhichOneItIsAndNothingElseDoes() {
    Document document = records.write(Strike.full());

    assertThat(document.get("outcome", Document.class)).containsEntry("_type", "Agreed");
    document.remove("outcome");
    assertThat(document.toJson()).doesNotContain("_type").doesNotContain("_class");
  }

  /**
   * Otherwise what a library or a constructor says about a value that it rejects would end up in
   * the log.
   */
  @Test
  void whatCannotBeReadIsNotRepeated() {
    Document document = records.write(Strike.full()).append("level", "Back pay for Asya");

    assertThatThrownBy(() -> records.read(document))
        .hasMessageContaining("A stored Strike could not be read")
        .hasNoCause()
        .message()
        .doesNotContain("Asya");
  }
}
