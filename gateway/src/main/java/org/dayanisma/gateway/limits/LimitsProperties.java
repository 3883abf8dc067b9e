package org.dayanisma.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the door.
 *
 * @param caller each signed-in person or API client
 * @param service each caller with the role {@code service}
 * @param open each address without a token, and each caller on routes that need none
 * @param health each address on {@code /health}, so that nothing else from the same address keeps a
 *     probe from its answer
 * @param breakGlass requests for emergency access, each caller, in addition to {@code caller}
 * @param atOnce the most requests each caller, or address without a token, has under way
 * @param serviceAtOnce the same for callers with the role {@code service}
 * @param streamsAtOnce the most event streams of each caller
 * @param failedSignIns refused tokens of each address
 * @param callersRemembered of each limit; if there are more callers at the same time, the others
 *     share one bucket
 */
@ConfigurationProperties("dayanisma.gateway.limits")
public record LimitsProperties(
    @DefaultValue("200/4s") Limit caller,
    @DefaultValue("2000/4s") Limit service,
    @DefaultValue("60/6s") Limit open,
    @DefaultValue("60/6s") Limit health,
    @DefaultValue("5/10m") Limit breakGlass,
    @DefaultValue("32") int atOnce,
    @DefaultValue("128") int serviceAtOnce,
    @DefaultValue("8") int streamsAtOnce,
    @DefaultValue("60/1m") Limit failedSignIns,
    @DefaultValue("20000") int callersRemembered) {

  public LimitsProperties {
    if (callersRemembered < 1) {
      throw new IllegalArgumentException("dayanisma.gateway.limits.callers-remembered is positive");
    }
    if (atOnce < 1 || serviceAtOnce < 1 || streamsAtOnce < 1) {
      throw new IllegalArgumentException("dayanisma.gateway.limits.*at-once are positive");
    }
  }
}
