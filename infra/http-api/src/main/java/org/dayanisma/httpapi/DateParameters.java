package org.dayanisma.httpapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterRegistry;

/**
 * Dates and times in queries and paths have the same form as in bodies: ISO 8601, within the {@link
 * Calendar}. Spring would also take the short form of the client's language, so that {@code 3/4/26}
 * would be a day in March for one client and in April for another. A filter that ends before 1900
 * is a slip, such as 0202 for 2026, and finding nothing would read as if there were nothing.
 */
final class DateParameters {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private DateParameters() {}

  static void addTo(ConverterRegistry registry) {
    registry.addConverter(String.class, LocalDate.class, reading(LocalDate::parse, day -> day));
    registry.addConverter(
        String.class,
        Instant.class,
        reading(Instant::parse, at -> LocalDate.ofInstant(at, ZoneOffset.UTC)));
  }

  private static <T extends TemporalAccessor> Converter<String, T> reading(
      Function<String, T> parse, Function<T, LocalDate> day) {
    return text -> {
      T time = parse.apply(text);
      if (!Calendar.includes(time) || day.apply(time).isBefore(EARLIEST)) {
        throw new IllegalArgumentException("beyond the calendar");
      }
      return time;
    };
  }
}
