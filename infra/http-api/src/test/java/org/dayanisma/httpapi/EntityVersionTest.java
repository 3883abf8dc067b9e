package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

  @Test
  void isAStrongTag() {
    assertThat(EntityVersion.etag(7)).isEqualTo("\"7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", " * ", "\"6\", \"7\"", "W/\"6\",\"7\""})
  void letsThePresentVersionPass(String ifMatch) {
    assertThatCode(() -> EntityVersion.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          "6" ¦ 412 precondition-failed
          W/"7" ¦ 412 precondition-failed
          "" ¦ 412 precondition-failed
          7 ¦ 400 malformed-if-match
          "7 ¦ 400 malformed-if-match
          "6" "7" ¦ 400 malformed-if-match
          """)
  void refusesOthers(String ifMatch, String expected) {
    assertThatThrownBy(() -> EntityVersion.requireMatch(ifMatch, 7)).hasMessage(expected);
  }

  @Test
  void needsTheHeader() {
    assertThatThrownBy(() -> EntityVersion.requireMatch(null, 7))
        .hasMessage("428 precondition-required");
    assertThatThrownBy(() -> EntityVersion.requireMatch(" ", 7))
        .hasMessage("428 precondition-required");
  }
}
