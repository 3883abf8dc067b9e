package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.support.DefaultConversionService;

class DateParametersTest {

  private final DefaultConversionService conversions = new DefaultConversionService();

  @BeforeEach
  void ours() {
    DateParameters.addTo(conversions);
  }

  @Test
  void areOfIso8601() {
    assertThat(conversions.convert("2026-03-16", LocalDate.class)).isEqualTo("2026-03-16");
    assertThat(conversions.convert("1900-01-01", LocalDate.class)).isEqualTo("1900-01-01");
    assertThat(conversions.convert("2026-03-16T09:00:00Z", Instant.class))
        .isEqualTo("2026-03-16T09:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3/4/26", "2026-3-4", "2026-02-30", "0202-01-01", "1899-12-31", "+10000-01-01"})
  void areNoDaysThatNobodyMeans(String text) {
    assertThatThrownBy(() -> conversions.convert(text, LocalDate.class))
        .isInstanceOf(ConversionException.class);
    assertThatThrownBy(() -> conversions.convert(text + "T00:00:00Z", Instant.class))
        .isInstanceOf(ConversionException.class);
  }
}
