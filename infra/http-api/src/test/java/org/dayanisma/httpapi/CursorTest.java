package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void givesBackItsValues() {
    assertThat(Cursor.decode(Cursor.encode("Şırnak", "", "2026-03-16|x")))
        .containsExactly("Şırnak", "", "2026-03-16|x");
  }

  @Test
  void refusesEveryChangedCharacter() {
    String cursor = Cursor.encode("a", "b");
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThatThrownBy(() -> Cursor.decode(changed)).hasMessage("400 invalid-cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAA", "{\"$gt\":\"\"}"})
  void refusesWhatItHasNotMade(String cursor) {
    assertThatThrownBy(() -> Cursor.decode(cursor)).hasMessage("400 invalid-cursor");
  }

  @Test
  void refusesALongText() {
    assertThatThrownBy(() -> Cursor.decode("A".repeat(5_000))).hasMessage("400 invalid-cursor");
  }

  @Test
  void hasOneToEightValues() {
    assertThatThrownBy(Cursor::encode).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void belongsToListsWithAsManyValues() {
    PageRequest page = PageRequest.of(null, Cursor.encode("a", "b"));

    assertThat(page.position(2)).contains(List.of("a", "b"));
    assertThatThrownBy(() -> page.position(1)).hasMessage("400 invalid-cursor");
  }
}
