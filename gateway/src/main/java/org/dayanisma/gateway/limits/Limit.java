package org.dayanisma.gateway.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * How much somebody may do: {@code burst} requests at once, and that many again in each {@code
 * window}, filled up evenly. Written {@code 200/4s}.
 *
 * @param burst at least 1
 * @param window at least one second
 */
public record Limit(int burst, Duration window) {

  public Limit {
    if (burst < 1 || window.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("A limit is at least one request a second: " + burst);
    }
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if the text does not have that form
   */
  public static Limit valueOf(String text) {
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("A limit is written like 200/4s, not " + text);
    }
    return new Limit(
        Integer.parseInt(text.substring(0, slash).strip()),
        DurationStyle.detectAndParse(text.substring(slash + 1).strip()));
  }
}
