package org.dayanisma.httpapi;

import java.util.UUID;
import org.dayanisma.decisions.DerivedId;

/**
 * An id for the thing that a request creates; a controller method takes one as a parameter. A
 * repetition of the same request (same caller, {@code Idempotency-Key}, method and path) gets the
 * same id, so that a repetition after a crash finds what the first attempt made. Without the header
 * the id is random.
 *
 * @param value the id
 * @param repeatable whether a repetition would get it again
 */
public record CommandId(UUID value, boolean repeatable) {

  /**
   * An id for one of many things that the request creates; a repetition gets the same id.
   *
   * @param index where it stands in the request
   */
  public UUID ofPart(int index) {
    return DerivedId.of("part", value.toString(), Integer.toString(index));
  }
}
