package org.dayanisma.gateway.overload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done at the same time.
 *
 * @param mostInFlight requests being answered, whatever they are
 * @param keptForUrgent of these, how many only urgent requests may take
 * @param drain how long to go on answering after readiness has gone down, so that whoever
 *     distributes requests can look elsewhere first
 */
@ConfigurationProperties("dayanisma.gateway.overload")
public record OverloadProperties(
    @DefaultValue("600") int mostInFlight,
    @DefaultValue("150") int keptForUrgent,
    @DefaultValue("0s") Duration drain) {

  public OverloadProperties {
    if (keptForUrgent < 0 || keptForUrgent >= mostInFlight || drain.isNegative()) {
      throw new IllegalArgumentException(
          "dayanisma.gateway.overload: most-in-flight exceeds kept-for-urgent, which is not negative");
    }
  }
}
