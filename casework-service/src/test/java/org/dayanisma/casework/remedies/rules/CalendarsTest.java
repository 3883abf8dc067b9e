package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

  @ParameterizedTest(name = "{0} {1} off: {2}")
  @CsvSource({
    "tr, 2026-03-20, true",
    "tr, 2026-03-19, false",
    "tr, 2026-05-30, true",
    "tr, 2026-10-28, false",
    "tr, 2026-10-29, true",
    "tr, 2016-07-15, false",
    "tr, 2029-04-27, true",
    "tr, 2026-11-23, false",
    "kz, 2026-03-23, true",
    "kz, 2026-05-27, true",
    "kz, 2027-03-15, true",
    "kz, 2025-03-14, false",
    "kz, 2026-08-31, false",
    "kz, 2026-12-16, true"
  })
  void knowsTheDaysOff(String country, LocalDate day, boolean off) {
    assertThat(YamlRuleBook.loadCalendar(country).dayOff(day).isPresent()).isEqualTo(off);
  }

  @Test
  void saturdayIsOffAfterAHolidayThatEndsOnFriday() {
    HolidayCalendar shipped = YamlRuleBook.loadCalendar("tr");
    HolidayCalendar sixDayWeek =
        new HolidayCalendar(
            shipped.id(),
            shipped.version(),
            shipped.source(),
            Set.of(DayOfWeek.SUNDAY),
            true,
            shipped.coverage(),
            shipped.fixed(),
            shipped.movable(),
            List.of(),
            List.of());

    assertThat(sixDayWeek.isWorkingDay(LocalDate.of(2026, 5, 2))).isFalse();
    assertThat(sixDayWeek.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
  }
}
