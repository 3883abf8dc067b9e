package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release writes and what may follow it, tried on an event that belongs to no service. */
class ReleasesTest {

  private static final String OPENED =
      """
      {"type": "object", "required": ["doorId"], "properties": {"doorId": {"type": "string"}}}
      """;
  private static final String WITH_A_COLOUR =
      """
      {"type": "object", "required": ["doorId"],
       "properties": {"doorId": {"type": "string"}, "colour": {"enum": ["RED", "GREEN"]}}}
      """;
  private static final String WITHOUT_ITS_DOOR =
      """
      {"type": "object", "required": [], "properties": {"colour": {"enum": ["RED"]}}}
      """;

  @TempDir Path contracts;

  private Path folder;
  private Releases releases;

  @BeforeEach
  void anEvent() throws IOException {
    folder = Files.createDirectories(contracts.resolve("house/door-opened/v1"));
    releases = new Releases(contracts);
    schema(OPENED);
    Files.writeString(folder.resolve("complete.json"), "{\"doorId\":\"front\"}");
    Files.writeString(folder.resolve("minimal.json"), "{\"doorId\":\"front\"}");
  }

  @Test
  void theFirstFreezesTheThreeFilesAsTheyAre() throws IOException {
    assertThat(releases.release()).containsExactly(folder.resolve("released/1"));
    assertThat(folder.resolve("released/1/schema.json")).hasContent(OPENED);
    assertThat(releases.hashes()).hasSize(3).isEqualTo(releases.listed());
  }

  @Test
  void whatHasNotChangedIsNotReleasedAgain() throws IOException {
    releases.release();
    assertThat(releases.release()).isEmpty();
    assertThat(releases.hashes()).hasSize(3);
  }

  @Test
  void anAdditionBecomesTheNextMinorVersion() throws IOException {
    releases.release();
    schema(WITH_A_COLOUR);
    assertThat(Releases.breaks(contract())).isEmpty();
    assertThat(releases.release()).containsExactly(folder.resolve("released/2"));
    assertThat(folder.resolve("released/1/schema.json")).hasContent(OPENED);
    assertThat(releases.hashes()).hasSize(6).isEqualTo(releases.listed());
  }

  @Test
  void whatBreaksAReleaseIsFoundAndNotReleased() throws IOException {
    releases.release();
    schema(WITH_A_COLOUR);
    releases.release();
    schema(WITHOUT_ITS_DOOR);
    assertThat(Releases.breaks(contract()))
        .contains(
            "house/door-opened/v1 since 1: /properties/doorId: was removed",
            "house/door-opened/v1 since 2: /properties/colour: enum lost [\"GREEN\"]");
    assertThatThrownBy(releases::release).hasMessageContaining("doorId: was removed");
    assertThat(contract().releases()).hasSize(2);
  }

  @Test
  void aReleasedFileThatChangedOrWentIsNotThatOfTheList() throws IOException {
    releases.release();
    Path minimal = folder.resolve("released/1/minimal.json");
    Files.writeString(minimal, "{}");
    assertThat(releases.hashes()).isNotEqualTo(releases.listed());
    Files.delete(minimal);
    assertThat(releases.hashes()).isNotEqualTo(releases.listed());
  }

  private Contract contract() {
    List<Contract> all = Contract.in(contracts);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void schema(String json) throws IOException {
    Files.writeString(folder.resolve("schema.json"), json);
  }
}
