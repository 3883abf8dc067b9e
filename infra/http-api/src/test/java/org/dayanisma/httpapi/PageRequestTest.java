package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

  private static final String LIST = "/api/members";

  @Test
  void asksForFiftyUnlessToldOtherwise() {
    assertThat(PageRequest.of(LIST, null, null)).isEqualTo(new PageRequest(LIST, 50, null));
    assertThat(PageRequest.of(LIST, null, null).position(1)).isEmpty();
    assertThat(PageRequest.of(LIST, 200, null).rowsToRead()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
  void refusesOtherSizes(int limit) {
    assertThatThrownBy(() -> PageRequest.of(LIST, limit, null)).hasMessage("400 invalid-limit");
  }

  @Test
  void aPageThatIsNotFullIsTheLast() {
    PageRequest asked = PageRequest.of(LIST, 2, null);
    KeysetPage<Integer> page = KeysetPage.of(List.of(1, 2), asked, row -> asked.cursor("" + row));

    assertThat(page.map(row -> "m" + row)).isEqualTo(new KeysetPage<>(List.of("m1", "m2"), null));
  }
}
