package org.dayanisma.httpapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page begins: the sort values of the last item before it, as the cursor says. Whoever
 * forges a cursor can write anything into it, so each value must be of the kind that its list puts
 * there, written in the one valid way. Anything else is 400 {@code invalid-cursor}, here and not
 * where a store would have to handle the year 1000000000.
 *
 * @param values one for each sort key of the list
 */
public record Position(List<String> values) {

  public Position {
    values = List.copyOf(values);
  }

  /** The instant at this place, within the years 1 to 9999. */
  public Instant instant(int place) {
    return read(place, Instant::parse)
        .filter(Calendar::includes)
        .filter(instant -> isWritten(place, instant))
        .orElseThrow(Cursor::invalid);
  }

  /** The id at this place. */
  public UUID id(int place) {
    return read(place, UUID::fromString)
        .filter(id -> isWritten(place, id))
        .orElseThrow(Cursor::invalid);
  }

  /** The number at this place, 0 or more. */
  public long number(int place) {
    return read(place, Long::valueOf)
        .filter(number -> number >= 0 && isWritten(place, number))
        .orElseThrow(Cursor::invalid);
  }

  /** The text at this place, read as one of the list's values. */
  public <T> T of(int place, Function<String, Optional<T>> reading) {
    return reading.apply(values.get(place)).orElseThrow(Cursor::invalid);
  }

  private boolean isWritten(int place, Object value) {
    return value.toString().equals(values.get(place));
  }

  private <T> Optional<T> read(int place, Function<String, T> parsing) {
    try {
      return Optional.of(parsing.apply(values.get(place)));
    } catch (DateTimeException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
