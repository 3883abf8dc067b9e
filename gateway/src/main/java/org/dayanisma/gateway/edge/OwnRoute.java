package org.dayanisma.gateway.edge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dayanisma.httpapi.KnownQuery;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A resource that the gateway itself answers, with what HTTP promises for any resource: {@code
 * HEAD} where there is {@code GET}, {@code OPTIONS}, 405 with {@code Allow} for other methods, 406
 * for a client that wants another type, 400 for a parameter that the resource does not have, or
 * that it has once and gets twice.
 *
 * @param method GET or POST
 * @param type of its answers
 * @param parameters of its query, each of which may be given once
 */
public record OwnRoute(HttpMethod method, String path, MediaType type, Set<String> parameters) {

  public OwnRoute {
    parameters = Set.copyOf(parameters);
  }

  /** A resource without query parameters. */
  public static OwnRoute get(String path, MediaType type) {
    return new OwnRoute(HttpMethod.GET, path, type, Set.of());
  }

  /** A resource for which the services behind it are asked, with these query parameters. */
  public static OwnRoute asked(HttpMethod method, String path, String... parameters) {
    return new OwnRoute(method, path, MediaType.APPLICATION_JSON, Set.of(parameters));
  }

  /** The resource, answered by this handler. */
  public RouterFunction<ServerResponse> to(HandlerFunction<ServerResponse> handler) {
    Set<HttpMethod> allowed =
        method.equals(HttpMethod.GET) ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
    return RouterFunctions.route(
            RequestPredicates.methods(allowed.toArray(HttpMethod[]::new))
                .and(RequestPredicates.path(path)),
            request -> {
              check(request);
              return handler.handle(request);
            })
        .andRoute(RequestPredicates.path(path), request -> otherwise(request, allowed));
  }

  private void check(ServerRequest request) throws HttpMediaTypeNotAcceptableException {
    if (!isWanted(request)) {
      throw new HttpMediaTypeNotAcceptableException(List.of(type));
    }
    KnownQuery.check(
        request.servletRequest().getQueryString(),
        parameters.stream().collect(Collectors.toMap(name -> name, name -> false)));
  }

  /** Whether the client accepts the type; a header that names no type at all accepts none. */
  private boolean isWanted(ServerRequest request) {
    try {
      List<MediaType> wanted = request.headers().accept();
      return wanted.isEmpty() || wanted.stream().anyMatch(type::isCompatibleWith);
    } catch (InvalidMediaTypeException noType) {
      return false;
    }
  }

  private static ServerResponse otherwise(ServerRequest request, Set<HttpMethod> allowed)
      throws HttpRequestMethodNotSupportedException {
    if (request.method().equals(HttpMethod.OPTIONS)) {
      return ServerResponse.noContent().allow(allowed).build();
    }
    throw new HttpRequestMethodNotSupportedException(
        request.method().name(), allowed.stream().map(HttpMethod::name).sorted().toList());
  }
}
