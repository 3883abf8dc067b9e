package org.dayanisma.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Query parameters that say nothing: every parameter of every operation, without a value, with
 * nothing that is seen, and given twice. A filter that says nothing must not answer with
 * everything, so each call must be refused by the name of its parameter.
 */
public final class EmptyParameters {

  private static final int BAD_REQUEST = 400;

  private EmptyParameters() {}

  /**
   * Sends all of them.
   *
   * @param document of the service
   * @param port its own
   * @return how many were sent
   * @throws AssertionError that names every call with a different answer
   */
  public static int check(ApiDocument document, int port) {
    List<String> faults = new ArrayList<>();
    int sent = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (ApiOperation operation : document.operations()) {
        for (String query : queriesOf(operation)) {
          HttpResponse<String> answer = send(client, port, operation, query);
          String pointer = "\"pointer\":\"/" + query.replaceAll("[=&].*", "") + "\"";
          if (answer.statusCode() != BAD_REQUEST
              || !answer.body().contains("\"invalid-parameter\"")
              || !answer.body().contains(pointer)) {
            faults.add(
                "%s?%s: %d %s".formatted(operation, query, answer.statusCode(), answer.body()));
          }
          sent++;
        }
      }
    }
    ArchitectureRules.failOn(faults);
    return sent;
  }

  private static List<String> queriesOf(ApiOperation operation) {
    return operation
        .parametersIn("query")
        .map(ApiOperation.Parameter::name)
        .flatMap(name ->
            Stream.of("", "=", "=%20", "=+%09", "=%C2%A0", "=%E2%80%8B", "=&" + name + "=1")
                .map(rest -> name + rest))
        .toList();
  }

  private static HttpResponse<String> send(
      HttpClient client, int port, ApiOperation operation, String query) {
    String role = operation.roles().isEmpty() ? "member" : operation.roles().getFirst();
    URI target =
        URI.create("http://localhost:%d%s?%s".formatted(port, operation.examplePath(), query));
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Authorization", TestTokens.forUser(user -> user.role(role)).bearer())
            .method(operation.method(), HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(operation.name(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
