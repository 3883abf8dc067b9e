package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String LIST = "/api/members";

  @Test
  void givesBackItsValues() {
    assertThat(Cursor.decode(LIST, Cursor.encode(LIST, List.of("Şırnak", "", "2026-03-16|x"))))
        .containsExactly("Şırnak", "", "2026-03-16|x");
  }

  @Test
  void refusesEveryChangedCharacter() {
    String cursor = Cursor.encode(LIST, List.of("a", "b"));
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThatThrownBy(() -> Cursor.decode(LIST, changed)).hasMessage("400 invalid-cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAA", "{\"$gt\":\"\"}"})
  void refusesWhatItHasNotMade(String cursor) {
    assertThatThrownBy(() -> Cursor.decode(LIST, cursor)).hasMessage("400 invalid-cursor");
  }

  @Test
  void refusesALongText() {
    assertThatThrownBy(() -> Cursor.decode(LIST, "A".repeat(5_000)))
        .hasMessage("400 invalid-cursor");
  }

  @Test
  void hasOneToEightValues() {
    assertThatThrownBy(() -> Cursor.encode(LIST, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void belongsToListsWithAsManyValues() {
    PageRequest page = PageRequest.of(LIST, null, Cursor.encode(LIST, List.of("a", "b")));

    assertThat(page.position(2)).contains(new Position(List.of("a", "b")));
    assertThatThrownBy(() -> page.position(1)).hasMessage("400 invalid-cursor");
  }

  @Test
  void belongsToItsListOnly() {
    String cursor = PageRequest.of(LIST, null, null).cursor("a", "b");

    assertThat(PageRequest.of(LIST, 1, cursor).position(2))
        .contains(new Position(List.of("a", "b")));
    assertThatThrownBy(() -> PageRequest.of("/api/units", 1, cursor).position(2))
        .hasMessage("400 invalid-cursor");
  }
}
