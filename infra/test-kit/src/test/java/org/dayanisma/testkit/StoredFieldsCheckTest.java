package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check must find what it is for, and let pass what is right. */
class StoredFieldsCheckTest {

  private static final String CIPHERTEXT = "v1.1." + "A".repeat(95) + "-_";
  private static final StoredFields FIELDS =
      StoredFields.parse(
          """
          members:
            _id: CLEAR
            givenName: PERSONAL
            belief: SPECIAL
            nationalIdIndex: LOOK_UP
            nameWords: LOOK_UP
            contacts.email: PERSONAL
            notes.text: PERSONAL
            notes.at: CLEAR
            byUnit.*.count: CLEAR
            outbox.**: CLEAR
            sealed: SEALED
          """);

  @Test
  void letsPassWhatIsDeclaredAndEncrypted() {
    Document right =
        new Document("_id", "m-1")
            .append("givenName", CIPHERTEXT)
            .append("belief", null)
            .append("nationalIdIndex", "abcdefghijklmnopqrstu_")
            .append("nameWords", List.of("0af3", "ffff"))
            .append("contacts", new Document("email", CIPHERTEXT))
            .append("notes", List.of(new Document("text", CIPHERTEXT).append("at", "2026-01-01")))
            .append("byUnit", new Document("unit-7", new Document("count", 3)))
            .append("outbox", List.of(new Document("event", new Document("id", 1))))
            .append("sealed", new Binary(new byte[80]));

    assertThat(FIELDS.problemsOf("members", right)).isEmpty();
  }

  @Test
  void letsPassWhatIsDeclaredAndEmpty() {
    assertThat(
            FIELDS.problemsOf(
                "members",
                new Document("notes", List.of())
                    .append("contacts", new Document())
                    .append("byUnit", null)
                    .append("outbox", List.of())))
        .isEmpty();
  }

  @Test
  void namesEveryPathWithoutAClass() {
    Document document =
        new Document("_id", "m-1")
            .append("shoeSize", 43)
            .append("contacts", new Document("mobile", CIPHERTEXT))
            .append("notes", List.of(new Document("by", "x")))
            .append("nothingYet", null)
            .append("later", List.of());

    assertThat(FIELDS.problemsOf("members", document))
        .containsExactly(
            "members: contacts.mobile has no class",
            "members: later has no class",
            "members: notes.by has no class",
            "members: nothingYet has no class",
            "members: shoeSize has no class");
    assertThat(FIELDS.problemsOf("others", new Document("_id", 1)))
        .containsExactly("others: _id has no class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dilan", "", "v1.1.", "v1.1.Dilan", "dede", "abcdefghijklmnopqrstu_", "v1.x.AAAA"})
  void namesWhatIsPersonalAndInClear(String value) {
    List<String> problems =
        FIELDS.problemsOf(
            "members",
            new Document("givenName", value)
                .append("belief", value)
                .append("contacts", Arrays.asList(new Document("email", value))));

    assertThat(problems)
        .containsExactly(
            "members: belief is SPECIAL and rests in clear",
            "members: contacts.email is PERSONAL and rests in clear",
            "members: givenName is PERSONAL and rests in clear");
    assertThat(String.join("", problems)).doesNotContain("Dilan");
  }

  @Test
  void namesLookUpsAndSealedPayloadsThatAreNone() {
    assertThat(
            FIELDS.problemsOf(
                "members",
                new Document("nationalIdIndex", "10000000146")
                    .append("nameWords", List.of("0af3", "dilan"))
                    .append("sealed", "dilan@example.org")))
        .containsExactly(
            "members: nameWords is LOOK_UP and rests in clear",
            "members: nationalIdIndex is LOOK_UP and rests in clear",
            "members: sealed is SEALED and rests in clear");
  }

  @Test
  void everyModuleDeclaresItsOwnCollectionsAndNoOther() {
    String members = "members: {_id: CLEAR}";
    StoredFields together = StoredFields.parse(members, "journal: {'**': CLEAR}");
    Document anything = new Document("_id", 1);
    assertThat(together.problemsOf("members", anything)).isEmpty();
    assertThat(together.problemsOf("journal", anything.append("a", 1))).isEmpty();
    assertThatThrownBy(() -> StoredFields.parse(members, members))
        .isInstanceOf(AssertionError.class)
        .hasMessage("members is declared in two files stored-fields.yml.");
  }

  @Test
  void readsTheWholeDatabase() {
    String name = TestServers.newDatabaseName();
    try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
      var database = client.getDatabase(name);
      assertThatThrownBy(() -> StoredFieldsCheck.check(database, FIELDS))
          .hasMessageContaining("Nothing is stored");

      database.getCollection("members").insertOne(new Document("_id", "m-1"));
      assertThatCode(() -> StoredFieldsCheck.check(database, FIELDS)).doesNotThrowAnyException();

      database.getCollection("members").insertOne(new Document("_id", "m-2").append("new", 1));
      database.getCollection("surprise").insertOne(new Document("_id", 1));
      assertThatThrownBy(() -> StoredFieldsCheck.check(database, FIELDS))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("members: new has no class")
          .hasMessageContaining("surprise: _id has no class");
    } finally {
      TestServers.dropDatabases(TestServers.mongoUri(), name);
    }
  }
}
