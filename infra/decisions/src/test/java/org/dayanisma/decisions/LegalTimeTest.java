package org.dayanisma.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T20:59:59.999Z, 2026-03-16",
    "2026-03-16T21:00:00Z, 2026-03-17",
    "2026-07-01T21:00:00Z, 2026-07-02",
    "2016-01-15T21:59:59Z, 2016-01-15"
  })
  void aDayBeginsWhereTheUnionsAre(Instant moment, LocalDate day) {
    assertThat(LegalTime.dayOf(moment)).isEqualTo(day);
    assertThat(LegalTime.startOf(day)).isBeforeOrEqualTo(moment);
    assertThat(LegalTime.startOf(day.plusDays(1))).isAfter(moment);
  }
}
