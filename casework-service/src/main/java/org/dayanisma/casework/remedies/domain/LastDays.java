package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.HolidayCalendar.DayOff;

/** What is peculiar about the last days: half days, and days after which nobody works. */
record LastDays(HolidayCalendar calendar) {

  List<Warning> warnings(LocalDate safe, LocalDate due) {
    List<Warning> warnings = new ArrayList<>();
    Stream.of(safe, due).distinct().forEach(day -> about(day, warnings));
    return warnings;
  }

  private void about(LocalDate day, List<Warning> warnings) {
    if (calendar.isHalfDay(day)) {
      warnings.add(Warning.of("half-day", day));
    }
    LocalDate next = day.plusDays(1);
    LocalDate open = calendar.workingDayFrom(next);
    if (open.isAfter(next)) {
      String names =
          next.datesUntil(open)
              .map(calendar::dayOff)
              .flatMap(Optional::stream)
              .map(DayOff::name)
              .distinct()
              .collect(Collectors.joining(","));
      warnings.add(Warning.of("before-days-off", day, names, open));
    }
  }
}
