package org.dayanisma.gateway;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where the services are, and how long the gateway waits for them.
 *
 * @param services address of each service by its short name, {@code membership}
 * @param connectTimeout to open a connection
 * @param leaseTimeout to get a free connection of the service's pool
 * @param responseTimeout between two pieces of an answer; bounds the wait for its first byte
 * @param streamTimeout the same for event streams, longer than their heartbeat
 * @param exchangeTimeout for a whole exchange, bodies included; after it the connection is cut
 * @param streamDuration the same for event streams, whose clients then connect anew
 * @param overviewTimeout for each part of an answer composed of several services' answers
 * @param connectionsPerService the most requests a service gets at once, streams not counted
 * @param keptForUrgent how many of these only urgent requests may take
 * @param placeTimeout how long a request waits for one of these to become free
 * @param streamsPerService the most event streams of a service at once
 * @param breaker when a service counts as broken
 */
@ConfigurationProperties("dayanisma.gateway")
public record GatewayProperties(
    @NotEmpty Map<String, Service> services,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("1s") Duration leaseTimeout,
    @DefaultValue("8s") Duration responseTimeout,
    @DefaultValue("60s") Duration streamTimeout,
    @DefaultValue("30s") Duration exchangeTimeout,
    @DefaultValue("1h") Duration streamDuration,
    @DefaultValue("3s") Duration overviewTimeout,
    @DefaultValue("200") int connectionsPerService,
    @DefaultValue("40") int keptForUrgent,
    @DefaultValue("200ms") Duration placeTimeout,
    @DefaultValue("100") int streamsPerService,
    @DefaultValue Breaker breaker) {

  public GatewayProperties {
    services = Map.copyOf(services);
    Assert.state(
        keptForUrgent > 0 && keptForUrgent < connectionsPerService,
        "dayanisma.gateway.kept-for-urgent is positive and below connections-per-service");
  }

  /** The service with this short name. */
  public Service service(String name) {
    Service service = services.get(name);
    Assert.state(service != null, () -> "No address of the service " + name);
    return service;
  }

  /**
   * Addresses of one service.
   *
   * @param url its HTTP API
   * @param managementUrl its health
   */
  public record Service(URI url, URI managementUrl) {}

  /**
   * The circuit breaker of every service.
   *
   * @param window how many of the last calls are judged
   * @param minimumCalls fewer calls than this are never judged
   * @param failureRate percentage of failed calls in the window that opens it
   * @param openFor how long it refuses before it tries again
   */
  public record Breaker(
      @DefaultValue("20") int window,
      @DefaultValue("5") int minimumCalls,
      @DefaultValue("50") float failureRate,
      @DefaultValue("2s") Duration openFor) {}
}
