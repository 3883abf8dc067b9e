package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void givesBackWhatItsListHasPutThere() {
    Position position =
        new Position(
            List.of("2026-03-16T08:00:00.120Z", "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11", "42"));

    assertThat(position.instant(0)).isEqualTo(Instant.parse("2026-03-16T08:00:00.12Z"));
    assertThat(position.id(1)).isEqualTo(UUID.fromString("2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11"));
    assertThat(position.number(2)).isEqualTo(42);
    assertThat(position.<String>of(2, Optional::of)).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59.999999999Z",
        "-1000000000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "2026-03-16T08:00:00+18:00",
        "2026-03-16T24:00:00Z",
        "2026-03-16",
        ""
      })
  void refusesATimeBeyondTheCalendarOrWrittenInAnotherWay(String forged) {
    assertThatThrownBy(() -> new Position(List.of(forged)).instant(0))
        .hasMessage("400 invalid-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "2F6B1F4E-6F0A-4B7A-9C55-9D1F0A7E5B11", "x", ""})
  void refusesAnIdWrittenInAnotherWay(String forged) {
    assertThatThrownBy(() -> new Position(List.of(forged)).id(0)).hasMessage("400 invalid-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+5", "007", "\u0663", "9223372036854775808", "1e3", ""})
  void refusesWhatIsNoPlace(String forged) {
    assertThatThrownBy(() -> new Position(List.of(forged)).number(0))
        .hasMessage("400 invalid-cursor");
  }

  @Test
  void refusesWhatItsListDoesNotRead() {
    assertThatThrownBy(() -> new Position(List.of("x")).of(0, text -> Optional.empty()))
        .hasMessage("400 invalid-cursor");
  }
}
