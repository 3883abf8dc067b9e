package org.dayanisma.auditlog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.testkit.TestToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the service over a real socket. */
record Client(int port, TestToken token) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  record Answer(int status, String text, HttpHeaders headers) {

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    /** Status and code of a problem, or the status alone. */
    String problem() {
      return status < 400
          ? Integer.toString(status)
          : status + " " + json().path("code").asString();
    }
  }

  Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  Answer post(String path, String... headers) {
    return send("POST", path, headers);
  }

  private Answer send(String method, String path, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", token.bearer()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .headers(all.toArray(String[]::new))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
