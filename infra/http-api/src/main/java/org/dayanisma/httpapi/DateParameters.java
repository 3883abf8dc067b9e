package org.dayanisma.httpapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterRegistry;

/**
 * Dates and times in queries and paths have the same form as in bodies: ISO 8601, within the {@link
 * Calendar}. Spring would also take the short form of the client's language, so that {@code 3/4/26}
 * would be a day in March for one client and in April for another.
 */
final class DateParameters {

  private DateParameters() {}

  static void addTo(ConverterRegistry registry) {
    registry.addConverter(String.class, LocalDate.class, reading(LocalDate::parse));
    registry.addConverter(String.class, Instant.class, reading(Instant::parse));
  }

  private static <T extends TemporalAccessor> Converter<String, T> reading(
      Function<String, T> parse) {
    return text -> {
      T time = parse.apply(text);
      if (!Calendar.includes(time)) {
        throw new IllegalArgumentException("beyond the calendar");
      }
      return time;
    };
  }
}
