package org.dayanisma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What an operator asks of the parts, on the ports that only this machine reaches. */
record ManagementPorts(Installation installation) {

  String get(Part part, String endpoint) {
    return send(request(part, endpoint).GET().build());
  }

  /** With an empty object for a body. */
  String post(Part part, String endpoint) {
    return send(
        request(part, endpoint)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build());
  }

  private HttpRequest.Builder request(Part part, String endpoint) {
    return HttpRequest.newBuilder(
        URI.create("http://localhost:" + installation.managementPort(part) + endpoint));
  }

  private static String send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
