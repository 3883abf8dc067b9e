package org.dayanisma.accesscontrol;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may ask what of the management port. Health, metrics and the description of the API are for
 * everybody who reaches the port. Everything else is an operator's tool (keys, journal, dead
 * letters) and needs an administrator's token; it needs none while the port listens on loopback
 * only and the request was made on this machine, not forwarded to it and not made by a page in a
 * browser.
 *
 * <p>If the port listens elsewhere, loopback proves nothing, because a proxy beside the service
 * comes from there, too.
 */
final class OperatorAccess implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Set<String> FOR_EVERYBODY =
      Set.of("", "health", "info", "metrics", "openapi", "prometheus");

  private final ServletContext own;
  private final String base;
  private final boolean onLoopback;

  /** Makes it for an application whose own port serves {@code own}. */
  OperatorAccess(ServletContext own, Environment environment) {
    this.own = own;
    this.base =
        environment.getProperty("management.server.base-path", "")
            + environment.getProperty("management.endpoints.web.base-path", "/actuator");
    this.onLoopback = isLoopback(environment.getProperty("management.server.address"));
  }

  /** Whether a request came in at a port other than the service's own. */
  boolean isConcerned(HttpServletRequest request) {
    return !request.getServletContext().equals(own);
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext asked) {
    HttpServletRequest request = asked.getRequest();
    return new AuthorizationDecision(
        FOR_EVERYBODY.contains(endpoint(request))
            || (onLoopback && isOfThisMachine(request))
            || isAdministrator(caller.get()));
  }

  /**
   * The name of the endpoint; for a path that is not an endpoint the whole path, which is open to
   * nobody.
   */
  private String endpoint(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!path.equals(base) && !path.startsWith(base + "/")) {
      return path;
    }
    String below = path.substring(base.length());
    return below.isEmpty() ? "" : below.substring(1).split("/", 2)[0];
  }

  private static boolean isAdministrator(@Nullable Authentication caller) {
    return caller instanceof ActorToken token && token.actor().hasAny(Role.ADMINISTRATOR);
  }

  private static boolean isOfThisMachine(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
    }
    return isLoopback(request.getRemoteAddr()) && ThisMachine.isMeantBy(headers);
  }

  /** Whether an address, or at start the name that the operator has set, is loopback. */
  private static boolean isLoopback(@Nullable String address) {
    try {
      return address != null
          && !address.isBlank()
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
