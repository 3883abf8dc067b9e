package org.dayanisma.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Checks that the description of a running service is as it must be, and is only where it belongs.
 */
public final class ServiceDocument {

  private static final String PATH = "/actuator/openapi";
  private static final int OK = 200;

  private ServiceDocument() {}

  /**
   * Fetches the description from the management port and compares it with the routes that Spring
   * has found, using {@link ApiDocumentRules}; bodies of partial changes are as {@link
   * PatchBodyRules} says. The service's own port must not have it.
   */
  public static ApiDocument check(RequestMappingHandlerMapping routes, int port, int management) {
    HttpResponse<String> answer = get(management);
    if (answer.statusCode() != OK) {
      throw new AssertionError("no description: " + answer.statusCode() + " " + answer.body());
    }
    ApiDocument document = ApiDocument.of(answer.body());
    ApiDocumentRules.check(document, namesOf(routes));
    ArchitectureRules.failOn(faultsOfPatches(routes));
    if (get(port).statusCode() == OK) {
      throw new AssertionError(PATH + " is open on the service's own port");
    }
    return document;
  }

  private static Set<String> namesOf(RequestMappingHandlerMapping routes) {
    Set<String> names = new TreeSet<>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping
                .getMethodsCondition()
                .getMethods()
                .forEach(method ->
                    mapping.getPatternValues().forEach(path -> names.add(method + " " + path))));
    return names;
  }

  private static List<String> faultsOfPatches(RequestMappingHandlerMapping routes) {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route ->
            route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.PATCH))
        .flatMap(route -> PatchBodyRules.faultsOf(route.getValue().getMethod()).stream())
        .toList();
  }

  private static HttpResponse<String> get(int port) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
