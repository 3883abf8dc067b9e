package org.dayanisma.casework.remedies.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days without work in one country. Half days (arife, the afternoon of 28 October) are working
 * days for a deadline (CNT_HALF_DAY). Movable feasts are known only within the {@link Coverage};
 * outside it the answer is incomplete, and callers must say so.
 */
public record HolidayCalendar(
    String id,
    int version,
    String source,
    Set<DayOfWeek> weekend,
    boolean saturdayOffAfterFridayHoliday,
    Coverage coverage,
    List<Fixed> fixed,
    List<Movable> movable,
    List<MonthDay> fixedHalfDays,
    List<LocalDate> movableHalfDays) {

  /** First and last year, both included, whose movable feasts are in the table. */
  public record Coverage(int firstYear, int lastYear) {
    public boolean includes(LocalDate day) {
      return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }
  }

  /**
   * A holiday on the same day every year, or only in some years.
   *
   * @param name a code of the catalogues, {@code VICTORY_DAY}
   */
  public record Fixed(
      MonthDay day,
      String name,
      Confidence confidence,
      @Nullable Integer sinceYear,
      @Nullable Integer untilYear) {
    boolean isOn(LocalDate date) {
      return MonthDay.from(date).equals(day)
          && (sinceYear == null || date.getYear() >= sinceYear)
          && (untilYear == null || date.getYear() <= untilYear);
    }
  }

  /**
   * A feast of one year, both days included.
   *
   * @param name a code of the catalogues, {@code KURBAN}
   */
  public record Movable(String name, LocalDate first, LocalDate last, Confidence confidence) {
    boolean isOn(LocalDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }
  }

  /**
   * Why a day is not worked.
   *
   * @param name a code of the catalogues: a day of the week, or the name of a holiday
   */
  public record DayOff(String name, Confidence confidence) {}

  public HolidayCalendar {
    weekend = Set.copyOf(weekend);
    fixed = List.copyOf(fixed);
    movable = List.copyOf(movable);
    fixedHalfDays = List.copyOf(fixedHalfDays);
    movableHalfDays = List.copyOf(movableHalfDays);
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week needs a working day");
    }
  }

  public Optional<DayOff> dayOff(LocalDate day) {
    return weekendDay(day).or(() -> holiday(day)).or(() -> saturdayAfterHoliday(day));
  }

  public boolean isWorkingDay(LocalDate day) {
    return dayOff(day).isEmpty();
  }

  public boolean isHalfDay(LocalDate day) {
    return isWorkingDay(day)
        && (fixedHalfDays.contains(MonthDay.from(day)) || movableHalfDays.contains(day));
  }

  /** {@code day} itself if work is done on it. */
  public LocalDate workingDayFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** {@code day} itself if work is done on it, otherwise the last working day before it. */
  public LocalDate workingDayUntil(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.minusDays(1);
    }
    return candidate;
  }

  private Optional<DayOff> weekendDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekend.contains(weekday)
        ? Optional.of(new DayOff(weekday.name(), Confidence.A))
        : Optional.empty();
  }

  private Optional<DayOff> holiday(LocalDate day) {
    Optional<DayOff> onFixed =
        fixed.stream()
            .filter(holiday -> holiday.isOn(day))
            .map(holiday -> new DayOff(holiday.name(), holiday.confidence()))
            .findFirst();
    return onFixed.or(() ->
        movable.stream()
            .filter(feast -> feast.isOn(day))
            .map(feast -> new DayOff(feast.name(), feast.confidence()))
            .findFirst());
  }

  private Optional<DayOff> saturdayAfterHoliday(LocalDate day) {
    if (!saturdayOffAfterFridayHoliday || day.getDayOfWeek() != DayOfWeek.SATURDAY) {
      return Optional.empty();
    }
    return holiday(day.minusDays(1))
        .map(friday -> new DayOff("SATURDAY_AFTER_HOLIDAY", friday.confidence()));
  }
}
