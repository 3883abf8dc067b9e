package org.dayanisma.httpapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterRegistry;

/**
 * Dates and times in queries and paths: as in bodies, in the form of ISO 8601 and in the {@link
 * Calendar}. Spring would also take the short form of the language that the client asks for, so
 * that {@code 3/4/26} were a day in March for one and in April for the other.
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
