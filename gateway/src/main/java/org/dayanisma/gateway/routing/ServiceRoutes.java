package org.dayanisma.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.dayanisma.gateway.GatewayProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One route for all services: the table says to which service a path belongs, and is asked once for
 * each request.
 */
record ServiceRoutes(
    RouteTable table,
    RouteTemplate templates,
    GatewayProperties properties,
    BackendGuards guards,
    ProxyExchange exchange) {

  private static final String CHOSEN = Backend.class.getName();

  RouterFunction<ServerResponse> all() {
    return route("services")
        .route(this::isOfAService, this::forward)
        .filter((request, next) -> {
          name(request.servletRequest());
          return guards.guard(chosen(request), request, next);
        })
        .build();
  }

  private boolean isOfAService(ServerRequest request) {
    HttpServletRequest incoming = request.servletRequest();
    return table
        .backendFor(incoming.getRequestURI())
        .map(backend -> {
          incoming.setAttribute(CHOSEN, backend);
          return true;
        })
        .orElse(false);
  }

  private ServerResponse forward(ServerRequest request) {
    URI target = properties.service(chosen(request).code()).url();
    return exchange.exchange(exchange.request(request).uri(target).build());
  }

  private static Backend chosen(ServerRequest request) {
    return (Backend) request.servletRequest().getAttribute(CHOSEN);
  }

  /** Metrics and the log name requests by the template, never by the path. */
  private void name(HttpServletRequest request) {
    String template = templates.of(request.getRequestURI());
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, template);
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(context -> context.setPathPattern(template));
  }
}
