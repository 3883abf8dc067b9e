package org.dayanisma.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.edge.Problem;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The way to the services, and an answer for paths that no service has. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  @Bean(destroyMethod = "close")
  Deadlines deadlines() {
    return new Deadlines().start();
  }

  @Bean
  BackendGuards backendGuards(
      GatewayProperties properties, Deadlines deadlines, MeterRegistry metrics) {
    return new BackendGuards(properties, deadlines, metrics);
  }

  @Bean
  ProxyExchange proxyExchange(CloseableHttpClient client, GatewayProperties properties) {
    return new StreamedExchange(client, properties);
  }

  /** Comes first, because nearly all requests are for a service. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> serviceRoutes(
      GatewayProperties properties, BackendGuards guards, ProxyExchange exchange) {
    return new ServiceRoutes(new RouteTable(), new RouteTemplate(), properties, guards, exchange)
        .all();
  }

  /** Comes after everything else, so that actuator and our own pages are found first. */
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> noRoute() {
    return RouterFunctions.route(
        RequestPredicates.path("/api/**"), request -> Problem.NOT_FOUND.answer());
  }

  /** A pool for each service, without retries, cookies, redirects or compression of its own. */
  @Bean(destroyMethod = "close")
  CloseableHttpClient serviceClient(GatewayProperties properties) {
    int perService = properties.connectionsPerService() + properties.streamsPerService();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(perService)
            .setMaxConnTotal(perService * Backend.values().length)
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .disableAutomaticRetries()
        .evictExpiredConnections()
        .evictIdleConnections(TimeValue.ofSeconds(10))
        .disableAuthCaching()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableDefaultUserAgent()
        .build();
  }
}
