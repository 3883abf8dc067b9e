package org.dayanisma.gateway.overload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be done at the same time.
 *
 * @param connectionsPerAddress open at a time from each address; behind a proxy, which is one
 *     address, as many as {@code server.tomcat.max-connections}
 * @param mostInFlight requests being answered, whatever they are
 * @param keptForUrgent of these, how many only urgent requests may take
 * @param drain how long to go on answering after readiness has gone down, so that a load balancer
 *     can switch to other instances first
 */
@ConfigurationProperties("dayanisma.gateway.overload")
public record OverloadProperties(
    @DefaultValue("256") int connectionsPerAddress,
    @DefaultValue("600") int mostInFlight,
    @DefaultValue("150") int keptForUrgent,
    @DefaultValue("0s") Duration drain) {

  public OverloadProperties {
    if (connectionsPerAddress < 1) {
      throw new IllegalArgumentException(
          "dayanisma.gateway.overload.connections-per-address is positive");
    }
    if (keptForUrgent < 0 || keptForUrgent >= mostInFlight || drain.isNegative()) {
      throw new IllegalArgumentException(
          "dayanisma.gateway.overload: most-in-flight exceeds kept-for-urgent, which is not negative");
    }
  }
}
