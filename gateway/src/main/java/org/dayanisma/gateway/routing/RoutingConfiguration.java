package org.dayanisma.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per service, and an answer for paths that belong to none. */
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

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> membershipRoute(Routes routes) {
    return routes.to(Backend.MEMBERSHIP);
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> caseworkRoute(Routes routes) {
    return routes.to(Backend.CASEWORK);
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> notificationRoute(Routes routes) {
    return routes.to(Backend.NOTIFICATION);
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> campaignRoute(Routes routes) {
    return routes.to(Backend.CAMPAIGN);
  }

  /** Below everything else, so that actuator and our own pages are found first. */
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> noRoute() {
    return RouterFunctions.route(
        RequestPredicates.path("/api/**"), request -> Problem.NOT_FOUND.answer());
  }

  @Bean
  Routes routes(GatewayProperties properties, BackendGuards guards, ProxyExchange exchange) {
    return new Routes(new RouteTable(), new RouteTemplate(), properties, guards, exchange);
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

  /** Makes the route of one service. */
  record Routes(
      RouteTable table,
      RouteTemplate templates,
      GatewayProperties properties,
      BackendGuards guards,
      ProxyExchange exchange) {

    RouterFunction<ServerResponse> to(Backend backend) {
      URI target = properties.service(backend.code()).url();
      RequestPredicate belongs =
          request ->
              table
                  .backendFor(request.servletRequest().getRequestURI())
                  .filter(backend::equals)
                  .isPresent();
      HandlerFunction<ServerResponse> forward =
          request -> exchange.exchange(exchange.request(request).uri(target).build());
      return route(backend.code())
          .route(belongs, forward)
          .filter((request, next) -> {
            named(request.servletRequest());
            return guards.guard(backend, request, next);
          })
          .build();
    }

    /** Metrics and log name requests by the template, never by the path. */
    private void named(HttpServletRequest request) {
      String template = templates.of(request.getRequestURI());
      request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, template);
      ServerHttpObservationFilter.findObservationContext(request)
          .ifPresent(context -> context.setPathPattern(template));
    }
  }
}
