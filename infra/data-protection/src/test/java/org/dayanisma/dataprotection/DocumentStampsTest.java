package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStampsTest {

  private static final String UNITS = "units";

  @TempDir private Path directory;
  private DocumentStamps stamps;
  private Document stored;

  @BeforeEach
  void aStampedDocument() {
    Keys.keystores(directory);
    stamps = stampsOf(Keys.MEMBERSHIP);
    stored = stamps.stamped(UNITS, unit());
  }

  @Test
  void opensWhatTheServiceWrote() {
    assertThat(stamps.opened(UNITS, stored)).isEqualTo(unit());
    assertThat(stored.getString("stamp")).matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void doesNotMindTheOrderOfFieldsAtTheTopNorThoseThatAreNull() {
    Document other = new Document("stamp", stored.get("stamp")).append("gone", null);
    new ArrayList<>(stored.keySet())
        .reversed()
        .forEach(field -> other.append(field, stored.get(field)));

    assertThat(stamps.opened(UNITS, other)).containsAllEntriesOf(unit());
  }

  @Test
  void refusesEveryChangeOfEveryField() {
    for (String field : unit().keySet()) {
      assertRefused(new Document(stored).append(field, "forged"));
      Document without = new Document(stored);
      without.remove(field);
      assertRefused(without);
    }
    assertRefused(new Document(stored).append("seats", 7L));
    assertRefused(new Document(stored).append("path", List.of("branch", "root")));
    assertRefused(new Document(stored).append("new", true));
  }

  @Test
  void refusesADocumentWithoutItsStampOrWithOneOfAnother() {
    Document unstamped = new Document(stored);
    unstamped.remove("stamp");
    assertRefused(unstamped);
    assertRefused(new Document(stored).append("stamp", 7));
    assertRefused(
        new Document(stored).append("stamp", stamps.of(UNITS, unit().append("_id", "branch-2"))));
  }

  @Test
  void refusesWhatWasWrittenElsewhereOrByAnotherService() {
    assertThatThrownBy(() -> stamps.opened("offices", stored)).isInstanceOf(StampRejected.class);
    assertThatThrownBy(() -> stampsOf(Keys.NOTIFICATION).opened(UNITS, stored))
        .isInstanceOf(StampRejected.class);
  }

  @Test
  void saysNothingOfTheDocumentThatItRefuses() {
    assertThatThrownBy(() -> stamps.opened(UNITS, new Document(stored).append("name", "secret")))
        .hasMessage("a document of units was not written by this service as it is")
        .hasNoCause();
  }

  @Test
  void clearValuesAreTheSameInAnyOrderAndDifferForAnyOther() {
    Document reversed = new Document();
    new ArrayList<>(unit().keySet())
        .reversed()
        .forEach(field -> reversed.append(field, unit().get(field)));

    assertThat(ClearValues.of(reversed.append("gone", null))).isEqualTo(ClearValues.of(unit()));
    assertThat(ClearValues.of(unit().append("seats", 7L))).isNotEqualTo(ClearValues.of(unit()));
    assertThat(ClearValues.of(unit().append("new", ""))).isNotEqualTo(ClearValues.of(unit()));
  }

  private void assertRefused(Document forged) {
    assertThatThrownBy(() -> stamps.opened(UNITS, forged))
        .as("%s", forged)
        .isInstanceOf(StampRejected.class);
  }

  private DocumentStamps stampsOf(String service) {
    return new TinkDocumentStamps(service, Keys.keystore(directory, service).keys().lookUp());
  }

  private static Document unit() {
    return new Document("_id", "branch")
        .append("version", 3L)
        .append("path", List.of("root", "branch"))
        .append("head", new Document("memberId", "dilan").append("since", Date.from(Instant.EPOCH)))
        .append("seats", 7)
        .append("open", true);
  }
}
